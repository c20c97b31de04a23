// Who told it, first teller first.
//
// @parent this   Evidence
// @many   Participant
WITH startNode(this) AS _claim
MATCH (_claim)-[_tells:TOLD_BY]->(:Thing)-[:SAME_AS*0..1]->(_teller:Thing)
WHERE NOT _teller:Former
RETURN _teller
ORDER BY _tells.position
LIMIT 50
