// Contacts in which an organisation was represented, newest first; those without any date come last.
//
// @parent this   Organisation
// @param  first  integer  page size, 1 to 1000
// @many   Contact
MATCH (this)-[:INVOLVED_IN]->(_contact:Contact)
RETURN DISTINCT _contact
ORDER BY _contact.sortDay DESC, _contact.id
LIMIT $first
