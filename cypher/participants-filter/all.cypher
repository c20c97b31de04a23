// Contacts in which all of these took part, or were represented. Found from the first one named.
//
// @param  all      list of id 1..20
// @param  roles    list of string?  roles that each part may be of
// @param  certain  boolean?         false for candidates
// @param  alleged  boolean?
// @filter
MATCH (:Thing {id: $all[0]})-[:SAME_AS*0..1]->(:Thing)-[:PARTICIPATED_IN|INVOLVED_IN]->(_contact:Contact)
WHERE all(_id IN $all WHERE EXISTS {
  MATCH (_contact)<-[_part:PARTICIPATED_IN|INVOLVED_IN]-(:Thing)<-[:SAME_AS*0..1]-(_participant:Thing)
  WHERE _participant.id = _id
    AND ($roles IS NULL OR _part.role IN $roles)
    AND ($certain IS NULL OR _part.certain = $certain)
    AND ($alleged IS NULL OR _part.alleged = $alleged)
})
WITH DISTINCT _contact
