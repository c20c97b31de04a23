// The other end; several mean at least one of them.
//
// @parent this   Claim
// @many   Thing
MATCH (this)-[:OBJECT]->(:Thing)-[:SAME_AS*0..1]->(_end:Thing)
WHERE NOT _end:Former
RETURN _end
ORDER BY _end.id
LIMIT 50
