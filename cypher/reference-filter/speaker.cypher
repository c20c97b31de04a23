// References made by one speaker.
//
// @param  speaker  id
// @filter
MATCH (:Thing {id: $speaker})-[:SAME_AS*0..1]->(_speaker:Thing)
WHERE NOT _speaker:Former
MATCH (_contact:Contact)-[_reference:REFERENCED {speakerId: _speaker.id}]->(_agreement:Agreement)
