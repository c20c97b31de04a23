// The office of a term.
//
// @parent this   Term
// @one    Office
RETURN endNode(this) AS _office
