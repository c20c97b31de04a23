// Who held an office, latest term first.
//
// @parent this   Office
// @many   Term
MATCH (_leader:Leader)-[_term:HELD]->(this)
RETURN _term
ORDER BY nullif(_term.startLatest, date('9999-12-31')) IS NULL, _term.startLatest DESC, _leader.id, _term.key
LIMIT 200
