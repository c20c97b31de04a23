// Which agreements were referenced in which contacts, newest contact first.
//
// @param  first  integer  page size, 1 to 1000
// @order  contact_date    _contact.sortDay DESC, _contact.id, _agreement.sortDay, _agreement.id, _reference.key
// @order  agreement_date  _agreement.sortDay DESC, _agreement.id, _contact.sortDay, _contact.id, _reference.key
// @many   Reference
MATCH (_contact:Contact)-[_reference:REFERENCED]->(_agreement:Agreement)
RETURN _reference
ORDER BY _contact.sortDay DESC, _contact.id, _agreement.sortDay, _agreement.id, _reference.key
LIMIT $first
