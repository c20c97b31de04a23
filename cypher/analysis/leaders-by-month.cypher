// Which leaders were in contact in which month, and how often: the contact matrix of leaders by month.
// Read: one row a pair and month, oldest first; only held contacts of sure participants count. A contact whose month is not known is counted under no month.
// Use it in Neo4j Browser as it stands.
//
// @many    LeadersByMonth
MATCH (one:Leader)-[first:PARTICIPATED_IN]->(contact:Contact {status: 'held'})<-[second:PARTICIPATED_IN]-(other:Leader)
WHERE one.id < other.id AND first.certain AND second.certain
WITH one, other, contact,
  CASE WHEN date.truncate('month', contact.earliest) = date.truncate('month', contact.latest)
    THEN substring(toString(contact.earliest), 0, 7) END AS month
RETURN month,
  one.id AS oneId,
  one.name AS one,
  other.id AS otherId,
  other.name AS other,
  count(DISTINCT contact) AS contacts,
  collect(DISTINCT contact.kind) AS kinds
ORDER BY month, oneId, otherId
LIMIT 10000
