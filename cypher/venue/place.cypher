// Where the contact was held.
//
// @parent this   Venue
// @one    VenuePlace
RETURN endNode(this) AS _place
