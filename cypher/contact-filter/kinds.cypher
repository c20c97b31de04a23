// Contacts of one of these kinds.
//
// @param  kinds  list of string
// @filter
MATCH (_contact:Contact)
WHERE _contact.kind IN $kinds
