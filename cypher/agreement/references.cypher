// Contacts in which an agreement was referenced, newest first.
// The agreement is matched by its id, and not as `this`, so that a filter may name it as well.
//
// @parent this   Agreement
// @param  first  integer  page size, 1 to 1000
// @many   Reference
MATCH (_contact:Contact)-[_reference:REFERENCED]->(_agreement:Thing {id: this.id})
RETURN _reference
ORDER BY _contact.sortDay DESC, _contact.id, _reference.key
LIMIT $first
