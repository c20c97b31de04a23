// How many of the contacts are visits.
//
// @parent this   Counterpart
// @one    Int
RETURN size([_contact IN this.shared WHERE _contact.kind = 'visit']) AS _visits
