// The participant of a participation.
//
// @parent this   Participation
// @one    Participant
RETURN startNode(this) AS _participant
