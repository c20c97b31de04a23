// Agreements, newest first by their making; those without any date come last.
//
// @param  first  integer  page size, 1 to 1000
// @many   Agreement
MATCH (_agreement:Agreement)
RETURN _agreement
ORDER BY _agreement.sortDay DESC, _agreement.id
LIMIT $first
