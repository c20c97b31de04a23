// Contacts of one of these statuses.
//
// @param  statuses  list of string
// @filter
MATCH (_contact:Contact)
WHERE _contact.status IN $statuses
