// Where a contact was held.
//
// @parent this   Contact
// @many   Venue
MATCH (this)-[_venue:HELD_AT]->(_place:Thing)
RETURN _venue
ORDER BY _place.id, _venue.key
LIMIT 50
