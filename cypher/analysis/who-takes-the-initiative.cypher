// Who takes the initiative towards whom, and does the other return it?
// Read: one row a pair of leaders of whom either is told to have initiated a contact, most initiated first. `returned` is the share of initiations that have one in return: 1 where both took as many, 0 where one alone did. `contacts` are all of the pair: of the rest nobody tells who initiated them.
// Use it in Neo4j Browser as it stands.
//
// @many    Initiative
MATCH (leader:Leader)-[part:PARTICIPATED_IN]->(contact:Contact {status: 'held', alleged: false})
WHERE part.certain AND NOT part.alleged
WITH contact, collect(DISTINCT leader) AS leaders,
  collect(DISTINCT CASE WHEN part.role = 'initiator' THEN leader END) AS initiators
UNWIND leaders AS one
UNWIND leaders AS other
WITH one, other, initiators
WHERE one.id < other.id
WITH one, other, count(*) AS contacts,
  sum(CASE WHEN one IN initiators THEN 1 ELSE 0 END) AS byOne,
  sum(CASE WHEN other IN initiators THEN 1 ELSE 0 END) AS byOther
WHERE byOne + byOther > 0
RETURN one.id AS oneId,
  one.name AS one,
  other.id AS otherId,
  other.name AS other,
  byOne,
  byOther,
  CASE WHEN byOne < byOther THEN 2.0 * byOne ELSE 2.0 * byOther END / (byOne + byOther) AS returned,
  contacts
ORDER BY byOne + byOther DESC, oneId, otherId
LIMIT 1000
