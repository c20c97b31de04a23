// The contact of a reference.
//
// @parent this   Reference
// @one    Contact
RETURN startNode(this) AS _contact
