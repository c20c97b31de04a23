// All states, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @many   State
MATCH (_state:State)
RETURN _state
ORDER BY coalesce(_state.name, ''), _state.id
LIMIT $first
