// All leaders, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @many   Leader
MATCH (_leader:Leader)
RETURN _leader
ORDER BY coalesce(_leader.name, ''), _leader.id
LIMIT $first
