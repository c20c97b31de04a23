// Contacts in which none of these took part, or was represented.
//
// @param  none     list of id 1..100
// @param  roles    list of string?  roles that the part may be of
// @param  certain  boolean?         false for candidates
// @param  alleged  boolean?
// @filter
MATCH (_contact:Contact)
WHERE NOT EXISTS {
  MATCH (_contact)<-[_part:PARTICIPATED_IN|INVOLVED_IN]-(:Thing)<-[:SAME_AS*0..1]-(_participant:Thing)
  WHERE _participant.id IN $none
    AND ($roles IS NULL OR _part.role IN $roles)
    AND ($certain IS NULL OR _part.certain = $certain)
    AND ($alleged IS NULL OR _part.alleged = $alleged)
}
