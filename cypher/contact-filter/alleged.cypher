// Contacts whose status only one side states, or not.
//
// @param  alleged  boolean
// @filter
MATCH (_contact:Contact)
WHERE _contact.alleged = $alleged
