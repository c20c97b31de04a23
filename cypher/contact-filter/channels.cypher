// Contacts by one of these channels.
//
// @param  channels  list of string
// @filter
MATCH (_contact:Contact)
WHERE _contact.channel IN $channels
