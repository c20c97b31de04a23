// Contacts that were about a topic, newest first; those without any date come last.
//
// @parent this   Topic
// @param  first  integer  page size, 1 to 1000
// @many   Contact
MATCH (this)<-[:ABOUT]-(_contact:Contact)
RETURN DISTINCT _contact
ORDER BY _contact.sortDay DESC, _contact.id
LIMIT $first
