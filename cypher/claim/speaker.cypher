// Who says so, where it is somebody's word.
//
// @parent this   Claim
// @one    Participant
MATCH (this)-[:SPEAKER]->(:Thing)-[:SAME_AS*0..1]->(_end:Thing)
WHERE NOT _end:Former
RETURN _end
