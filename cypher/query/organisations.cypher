// All organisations, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @order  name      coalesce(_organisation.name, ''), _organisation.id
// @order  contacts  COUNT { MATCH (_organisation)-[:INVOLVED_IN]->(_held:Contact {status: 'held'}) RETURN DISTINCT _held } DESC, _organisation.id
// @many   Organisation
MATCH (_organisation:Organisation)
RETURN _organisation
ORDER BY coalesce(_organisation.name, ''), _organisation.id
LIMIT $first
