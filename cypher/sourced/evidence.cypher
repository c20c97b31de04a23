// The words that state a relation, those of originals first; a claim without words shows where it comes from.
//
// @parent this   Sourced
// @many   Evidence
MATCH (_claim:Claim)-[_evidence:QUOTES|FROM]->(_document:Document)
WHERE _claim.id IN this.claimIds
  AND (type(_evidence) = 'QUOTES' OR NOT EXISTS { (_claim)-[:QUOTES]->() })
RETURN _evidence
ORDER BY coalesce(_evidence.retold, false), _document.id, coalesce(_evidence.file, ''), coalesce(_evidence.start, _evidence.row, -1), _claim.serial
LIMIT 200
