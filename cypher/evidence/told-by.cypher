// Who told it, first teller first.
//
// @parent this   Evidence
// @many   Participant
WITH startNode(this) AS _claim
MATCH (_claim)-[_tells:TOLD_BY]->(_teller:Thing)
RETURN _teller
ORDER BY _tells.position
LIMIT 50
