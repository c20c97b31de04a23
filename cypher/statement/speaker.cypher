// The speaker of a statement.
//
// @parent this   Statement
// @one    Participant
RETURN startNode(this) AS _speaker
