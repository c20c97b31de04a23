// The contact in which it was stated.
//
// @parent this   Claim
// @one    Contact
MATCH (this)-[:DURING]->(:Thing)-[:SAME_AS*0..1]->(_end:Thing)
WHERE NOT _end:Former
RETURN _end
