// Contacts, newest first; those without any date come last.
//
// @param  first  integer  page size, 1 to 1000
// @order  date          _contact.sortDay DESC, _contact.id
// @order  participants  COUNT { MATCH (_contact)<-[:PARTICIPATED_IN]-(_participant:Thing) RETURN DISTINCT _participant } DESC, _contact.id
// @order  agreements    COUNT { MATCH (_contact)-[:REFERENCED]->(_agreement:Agreement) RETURN DISTINCT _agreement } DESC, _contact.id
// @many   Contact
MATCH (_contact:Contact)
RETURN _contact
ORDER BY _contact.sortDay DESC, _contact.id
LIMIT $first
