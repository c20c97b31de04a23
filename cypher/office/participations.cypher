// Contacts in which an office stands for a person whom no source names, newest first.
//
// @parent this   Office
// @param  first  integer  page size, 1 to 1000
// @many   Participation
MATCH (this)-[_participation:PARTICIPATED_IN]->(_contact:Contact)
RETURN _participation
ORDER BY _contact.sortDay DESC, _contact.id, _participation.key
LIMIT $first
