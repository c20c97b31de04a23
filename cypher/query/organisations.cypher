// All organisations, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @many   Organisation
MATCH (_organisation:Organisation)
RETURN _organisation
ORDER BY coalesce(_organisation.name, ''), _organisation.id
LIMIT $first
