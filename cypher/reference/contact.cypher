// The contact in which the agreement was referenced.
//
// @parent this   Reference
// @one    Contact
RETURN startNode(this) AS _contact
