// The body of a affiliation.
//
// @parent this   Affiliation
// @one    Participant
RETURN endNode(this) AS _body
