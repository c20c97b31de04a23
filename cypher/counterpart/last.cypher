// The last contact of those with any date.
//
// @parent this   Counterpart
// @one    Contact
MATCH (_contact:Thing {id: this.lastKey[1]})
RETURN _contact
