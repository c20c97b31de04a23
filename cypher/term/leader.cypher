// Who held the office.
//
// @parent this   Term
// @one    Leader
RETURN startNode(this) AS _leader
