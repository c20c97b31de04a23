// The leader of a signature.
//
// @parent this   Signature
// @one    Leader
RETURN startNode(this) AS _leader
