// Whose office it is.
//
// @parent this   Affiliation
// @one    Participant
RETURN endNode(this) AS _body
