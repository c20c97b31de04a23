// Contacts that were held at one of these places, or in one of these states: there, or at a place in it.
//
// @param  heldAt  list of id 1..100
// @filter
MATCH (_contact:Contact)-[:HELD_AT]->(:Thing)-[:IN*0..1]->(:Thing)<-[:SAME_AS*0..1]-(_place:Thing)
WHERE _place.id IN $heldAt
WITH DISTINCT _contact
