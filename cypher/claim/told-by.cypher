// Who told it, first teller first.
//
// @parent this   Claim
// @many   Participant
MATCH (this)-[_tells:TOLD_BY]->(_teller:Thing)
RETURN _teller
ORDER BY _tells.position
LIMIT 50
