// Who signed.
//
// @parent this   Signature
// @one    Leader
RETURN startNode(this) AS _leader
