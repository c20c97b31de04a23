// All leaders, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @order  name      coalesce(_leader.name, ''), _leader.id
// @order  contacts  COUNT { MATCH (_leader)-[:PARTICIPATED_IN]->(_held:Contact {status: 'held'}) RETURN DISTINCT _held } DESC, _leader.id
// @many   Leader
MATCH (_leader:Leader)
RETURN _leader
ORDER BY coalesce(_leader.name, ''), _leader.id
LIMIT $first
