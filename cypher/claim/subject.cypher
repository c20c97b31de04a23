// What the claim is about; merged things by the id that was kept.
//
// @parent this   Claim
// @one    Thing
MATCH (this)-[:SUBJECT]->(:Thing)-[:SAME_AS*0..1]->(_end:Thing)
WHERE NOT _end:Former
RETURN _end
