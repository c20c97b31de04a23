// How many of the contacts are calls.
//
// @parent this   Counterpart
// @one    Int
RETURN size([_contact IN this.shared WHERE _contact.kind = 'call']) AS _calls
