// Contacts in which somebody took part in one of these roles.
//
// @param  participant  map  id and roles
// @filter
MATCH (:Thing {id: $participant.id})-[:SAME_AS*0..1]->(:Thing)-[_part:PARTICIPATED_IN]->(_contact:Contact)
WHERE _part.role IN $participant.roles
WITH DISTINCT _contact
