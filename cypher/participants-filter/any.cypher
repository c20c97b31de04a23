// Contacts in which one of these took part, or was represented.
//
// @param  any      list of id 1..100
// @param  roles    list of string?  roles that the part may be of
// @param  certain  boolean?         false for candidates
// @param  alleged  boolean?
// @filter
MATCH (_participant:Thing)-[:SAME_AS*0..1]->(:Thing)-[_part:PARTICIPATED_IN|INVOLVED_IN]->(_contact:Contact)
WHERE _participant.id IN $any
  AND ($roles IS NULL OR _part.role IN $roles)
  AND ($certain IS NULL OR _part.certain = $certain)
  AND ($alleged IS NULL OR _part.alleged = $alleged)
WITH DISTINCT _contact
