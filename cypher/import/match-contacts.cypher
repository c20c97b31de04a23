// Pairs of contacts that may be one, of which the first begins in a year: of no common document, within a day of each other
// for all that is known, and with two participants in common, or with all that one of them names, or with two states or
// organisations where one names nobody. Pairs that anybody ever called the same or different are left out, and so are
// contacts whose first day is not known within a year.
//
// @param  year  integer
// @param  most  integer  how many pairs
// @many
// @column one   map      id, name and what tells a contact apart
// @column other map
MATCH (one:Contact)
WHERE one.earliest >= date({year: $year}) AND one.earliest < date({year: $year + 1})
  AND one.startLatest <= one.earliest + duration({years: 1})
WITH one,
  CASE
    WHEN one.latest > one.startLatest + duration({months: 1}) THEN one.startLatest + duration({months: 1})
    ELSE one.latest + duration({days: 1})
  END AS until,
  COLLECT { MATCH (one)<-[:PARTICIPATED_IN]-(participant:Leader|Office) RETURN DISTINCT participant } AS participants,
  COLLECT { MATCH (one)<-[:INVOLVED_IN]-(body:Thing) RETURN DISTINCT body } AS bodies
MATCH (other:Contact)
WHERE other.earliest >= one.earliest AND other.earliest <= until
  AND (other.earliest > one.earliest OR other.id > one.id)
  AND CASE
    WHEN size(participants) = 0 OR NOT EXISTS { (other)<-[:PARTICIPATED_IN]-(:Leader|Office) }
      THEN COUNT { MATCH (other)<-[:INVOLVED_IN]-(body:Thing) WHERE body IN bodies RETURN DISTINCT body } > 1
    ELSE EXISTS { MATCH (other)<-[:PARTICIPATED_IN]-(participant:Leader|Office) WHERE participant IN participants }
  END
WITH one, other, size(participants) AS many, participants,
  COLLECT { MATCH (other)<-[:PARTICIPATED_IN]-(participant:Leader|Office) RETURN DISTINCT participant } AS others
WITH one, other,
  size([participant IN others WHERE participant IN participants]) AS common,
  CASE WHEN many < size(others) THEN many ELSE size(others) END AS fewer
WHERE (common > 1 OR common = fewer)
  AND NOT EXISTS { (one)-[:PART_OF|DISCUSSED]-(other) }
  AND NOT EXISTS {
    MATCH (one)<-[:SAME_AS*0..1]-(:Thing)<-[:SUBJECT|OBJECT]-(said:Claim)-[:SUBJECT|OBJECT]->(:Thing)-[:SAME_AS*0..1]->(other)
    WHERE said.predicate IN ['sameAs', 'differentFrom']
  }
WITH one, other
ORDER BY one.id, other.id
LIMIT $most
WITH one, other, [contact IN [one, other] | contact {
  .id, .name, .kind, .status, .edtf,
  earliest: toString(contact.earliest),
  startLatest: toString(contact.startLatest),
  endEarliest: toString(contact.endEarliest),
  latest: toString(contact.latest),
  participants: [(contact)<-[:PARTICIPATED_IN]-(participant:Leader|Office) | participant.id],
  bodies: [(contact)<-[:INVOLVED_IN]-(body:Thing) | body.id],
  places: [(contact)-[:HELD_AT]->(place:Thing) | place.id],
  documents: COLLECT {
    MATCH (contact)<-[:SAME_AS*0..1]-(:Thing)<-[:SUBJECT|OBJECT]-(claim:Claim)-[:FROM]->(document:Document)
    WHERE claim.predicate IN ['participated', 'dated', 'hasKind', 'hasStatus', 'heldAt', 'referenced', 'about']
    RETURN DISTINCT document.id
  }
}] AS told
WHERE NOT any(document IN told[0].documents WHERE document IN told[1].documents)
RETURN told[0] AS one, told[1] AS other
ORDER BY one.id, other.id
