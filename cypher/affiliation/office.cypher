// Which office it is.
//
// @parent this   Affiliation
// @one    Office
RETURN startNode(this) AS _office
