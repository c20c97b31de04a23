// Contacts held at a place, newest first; those without any date come last.
//
// @parent this   Place
// @param  first  integer  page size, 1 to 1000
// @many   Contact
MATCH (this)<-[:HELD_AT]-(_contact:Contact)
RETURN DISTINCT _contact
ORDER BY _contact.sortDay DESC, _contact.id
LIMIT $first
