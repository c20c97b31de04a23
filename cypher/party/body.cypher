// Which state or organisation is the party.
//
// @parent this   Party
// @one    Participant
RETURN startNode(this) AS _body
