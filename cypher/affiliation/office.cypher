// The office of a affiliation.
//
// @parent this   Affiliation
// @one    Office
RETURN startNode(this) AS _office
