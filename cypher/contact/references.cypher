// Agreements referenced in a contact, oldest agreement first.
//
// @parent this   Contact
// @many   Reference
MATCH (this)-[_reference:REFERENCED]->(_agreement:Agreement)
RETURN _reference
ORDER BY _agreement.sortDay, _agreement.id, _reference.key
LIMIT 200
