// Whose circle is closed: what share of the pairs of a leader's counterparts are in contact with each other as well?
// Read: one row a leader with two counterparts or more, the largest circle first. `pairs` are triads with the leader in their middle, `closed` those whose ends are in contact with each other too; `share` is closed / pairs (local clustering). Among the 200 leaders with most counterparts.
// Use it in Neo4j Browser as it stands.
//
// @many    Circle
MATCH (leader:Leader)-[part:PARTICIPATED_IN]->(contact:Contact {status: 'held', alleged: false})
WHERE part.certain AND NOT part.alleged
WITH contact, collect(DISTINCT leader) AS leaders
UNWIND leaders AS leader
UNWIND leaders AS other
WITH DISTINCT leader, other
WHERE leader <> other
WITH leader, collect(other) AS circle
ORDER BY size(circle) DESC, leader.id
LIMIT 200
WITH collect({leader: leader, circle: circle}) AS circles
WITH circles, [each IN circles | each.leader] AS leaders
UNWIND circles AS each
WITH each.leader AS middle, [other IN each.circle WHERE other IN leaders] AS circle
CALL (middle, circle) {
  UNWIND circle AS one
  UNWIND circle AS other
  WITH one, other
  WHERE one.id < other.id
  RETURN one, other, middle AS through
  UNION ALL
  UNWIND circle AS other
  WITH middle AS one, other
  WHERE one.id < other.id
  RETURN one, other, null AS through
}
WITH one, other, collect(through) AS middles, count(*) AS ways
UNWIND middles AS middle
WITH middle, count(*) AS pairs, sum(CASE WHEN ways > size(middles) THEN 1 ELSE 0 END) AS closed
RETURN middle.id AS leaderId,
  middle.name AS leader,
  pairs,
  closed,
  toFloat(closed) / pairs AS share
ORDER BY pairs DESC, share DESC, leaderId
LIMIT 200
