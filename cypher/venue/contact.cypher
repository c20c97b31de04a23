// The contact of a venue.
//
// @parent this   Venue
// @one    Contact
RETURN startNode(this) AS _contact
