// The contact that was held there.
//
// @parent this   Venue
// @one    Contact
RETURN startNode(this) AS _contact
