// The contact in which it was stated, where known.
//
// @parent this   Statement
// @one    Contact
MATCH (_contact:Thing {id: this.contactId})
RETURN _contact
