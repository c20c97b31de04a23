// Documents, newest first by publication; those without any date come last.
//
// @param  first  integer  page size, 1 to 1000
// @many   Document
MATCH (_document:Document)
RETURN _document
ORDER BY _document.sortDay DESC, _document.id
LIMIT $first
