// Who stated it.
//
// @parent this   Statement
// @one    Participant
RETURN startNode(this) AS _speaker
