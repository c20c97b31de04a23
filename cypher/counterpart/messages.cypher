// How many of the contacts are messages.
//
// @parent this   Counterpart
// @one    Int
RETURN size([_contact IN this.shared WHERE _contact.kind = 'message']) AS _messages
