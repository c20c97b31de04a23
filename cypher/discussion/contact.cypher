// The contact in which the other was discussed.
//
// @parent this   Discussion
// @one    Contact
RETURN startNode(this) AS _contact
