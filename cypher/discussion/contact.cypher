// The contact of a discussion.
//
// @parent this   Discussion
// @one    Contact
RETURN startNode(this) AS _contact
