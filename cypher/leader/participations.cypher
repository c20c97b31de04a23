// Parts a leader had in contacts, newest first.
//
// @parent this   Leader
// @param  first  integer  page size, 1 to 1000
// @many   Participation
MATCH (this)-[_participation:PARTICIPATED_IN]->(_contact:Contact)
RETURN _participation
ORDER BY _contact.sortDay DESC, _contact.id, _participation.key
LIMIT $first
