// The words of a claim, those of originals first; without words, where it comes from.
//
// @parent this   Claim
// @many   Evidence
MATCH (this)-[_evidence:QUOTES|FROM]->(_document:Document)
WHERE type(_evidence) = 'QUOTES' OR NOT EXISTS { (this)-[:QUOTES]->() }
RETURN _evidence
ORDER BY coalesce(_evidence.retold, false), _document.id, coalesce(_evidence.file, ''), coalesce(_evidence.start, _evidence.row, -1)
LIMIT 200
