// Agreements that were referenced in a contact, so that a whole filter holds of one reference.
//
// @param  references  map
// @filter ReferenceFilter
MATCH (_contact:Contact)-[_reference:REFERENCED]->(_agreement:Agreement)
WITH DISTINCT _agreement
