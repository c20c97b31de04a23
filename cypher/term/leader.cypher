// The leader of a term.
//
// @parent this   Term
// @one    Leader
RETURN startNode(this) AS _leader
