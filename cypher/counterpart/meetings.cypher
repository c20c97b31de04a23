// How many of the contacts are meetings.
//
// @parent this   Counterpart
// @one    Int
RETURN size([_contact IN this.shared WHERE _contact.kind = 'meeting']) AS _meetings
