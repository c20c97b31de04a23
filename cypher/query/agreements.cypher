// Agreements, newest first by their making; those without any date come last.
//
// @param  first  integer  page size, 1 to 1000
// @order  date      _agreement.sortDay DESC, _agreement.id
// @order  name      coalesce(_agreement.name, ''), _agreement.id
// @order  contacts  COUNT { MATCH (_agreement)<-[:REFERENCED]-(_held:Contact {status: 'held'}) RETURN DISTINCT _held } DESC, _agreement.id
// @many   Agreement
MATCH (_agreement:Agreement)
RETURN _agreement
ORDER BY _agreement.sortDay DESC, _agreement.id
LIMIT $first
