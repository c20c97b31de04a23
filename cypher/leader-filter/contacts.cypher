// Leaders who took part in a contact, so that a whole filter holds of it.
//
// @param  contacts  map
// @filter ContactFilter
MATCH (_leader:Leader)-[:PARTICIPATED_IN]->(_contact:Contact)
WITH DISTINCT _leader
