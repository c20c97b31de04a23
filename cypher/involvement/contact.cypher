// The contact of a involvement.
//
// @parent this   Involvement
// @one    Contact
RETURN endNode(this) AS _contact
