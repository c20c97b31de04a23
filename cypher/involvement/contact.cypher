// The contact it was represented in.
//
// @parent this   Involvement
// @one    Contact
RETURN endNode(this) AS _contact
