// All states, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @order  name      coalesce(_state.name, ''), _state.id
// @order  contacts  COUNT { MATCH (_state)-[:INVOLVED_IN]->(_held:Contact {status: 'held'}) RETURN DISTINCT _held } DESC, _state.id
// @many   State
MATCH (_state:State)
RETURN _state
ORDER BY coalesce(_state.name, ''), _state.id
LIMIT $first
