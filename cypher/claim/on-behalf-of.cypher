// Whom the subject acted for.
//
// @parent this   Claim
// @one    Participant
MATCH (this)-[:ON_BEHALF_OF]->(:Thing)-[:SAME_AS*0..1]->(_end:Thing)
WHERE NOT _end:Former
RETURN _end
