// The contact of a participation.
//
// @parent this   Participation
// @one    Contact
RETURN endNode(this) AS _contact
