// All offices, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @many   Office
MATCH (_office:Office)
RETURN _office
ORDER BY coalesce(_office.name, ''), _office.id
LIMIT $first
