// Who took part.
//
// @parent this   Participation
// @one    Participant
RETURN startNode(this) AS _participant
