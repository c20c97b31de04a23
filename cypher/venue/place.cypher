// The place of a venue.
//
// @parent this   Venue
// @one    VenuePlace
RETURN endNode(this) AS _place
