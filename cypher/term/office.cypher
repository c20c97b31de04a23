// Which office the leader held.
//
// @parent this   Term
// @one    Office
RETURN endNode(this) AS _office
