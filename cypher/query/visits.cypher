// Visits, newest first; those without any date come last.
//
// @param  first  integer  page size, 1 to 1000
// @many   Visit
MATCH (_contact:Visit)
RETURN _contact
ORDER BY _contact.sortDay DESC, _contact.id
LIMIT $first
