// Contacts in which an agreement was referenced, so that a whole filter holds of one reference.
//
// @param  references  map
// @filter ReferenceFilter
MATCH (_contact:Contact)-[_reference:REFERENCED]->(_agreement:Agreement)
WITH DISTINCT _contact
