// Which state or organisation was represented, or took part itself.
//
// @parent this   Involvement
// @one    Participant
RETURN startNode(this) AS _body
