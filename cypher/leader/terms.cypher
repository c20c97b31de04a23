// Offices a leader held, latest term first.
//
// @parent this   Leader
// @many   Term
MATCH (this)-[_term:HELD]->(_office:Office)
RETURN _term
ORDER BY nullif(_term.startLatest, date('9999-12-31')) IS NULL, _term.startLatest DESC, _office.id, _term.key
LIMIT 200
