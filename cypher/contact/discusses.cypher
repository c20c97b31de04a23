// Earlier or planned contacts that were discussed in a contact, oldest first.
//
// @parent this   Contact
// @many   Discussion
MATCH (this)-[_discussion:DISCUSSED]->(_contact:Contact)
RETURN _discussion
ORDER BY _contact.sortDay, _contact.id, _discussion.key
LIMIT 200
