// The body of a party.
//
// @parent this   Party
// @one    Participant
RETURN startNode(this) AS _body
