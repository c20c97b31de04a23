// All places, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @many   Place
MATCH (_place:Place)
RETURN _place
ORDER BY coalesce(_place.name, ''), _place.id
LIMIT $first
