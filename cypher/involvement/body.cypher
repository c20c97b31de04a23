// The body of a involvement.
//
// @parent this   Involvement
// @one    Participant
RETURN startNode(this) AS _body
