// Contacts in which a contact was discussed, oldest first.
//
// @parent this   Contact
// @many   Discussion
MATCH (_contact:Contact)-[_discussion:DISCUSSED]->(this)
RETURN _discussion
ORDER BY _contact.sortDay, _contact.id, _discussion.key
LIMIT 200
