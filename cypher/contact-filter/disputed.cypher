// Contacts on which sources disagree, or do not.
//
// @param  disputed  boolean
// @filter
MATCH (_contact:Contact)
WHERE _contact.disputed = $disputed
