// States that were represented in a contact, so that a whole filter holds of it.
//
// @param  contacts  map
// @filter ContactFilter
MATCH (_state:State)-[:INVOLVED_IN]->(_contact:Contact)
WITH DISTINCT _state
