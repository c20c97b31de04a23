// Who stands between others: whose counterparts are in contact with each other only through that leader?
// Read: one row a leader. `apart` counts pairs of counterparts who are never in contact with each other (open triads), `onlyThrough` those of them who have no other counterpart in common: the broker's own. Among the 200 leaders with most counterparts.
// Use it in Neo4j Browser as it stands.
//
// @many    Broker
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
WITH each.leader AS broker, [other IN each.circle WHERE other IN leaders] AS circle
CALL (broker, circle) {
  UNWIND circle AS one
  UNWIND circle AS other
  WITH one, other
  WHERE one.id < other.id
  RETURN one, other, broker AS through
  UNION ALL
  UNWIND circle AS other
  WITH broker AS one, other
  WHERE one.id < other.id
  RETURN one, other, null AS through
}
WITH one, other, collect(through) AS brokers, count(*) AS ways
WHERE size(brokers) = ways
UNWIND brokers AS broker
RETURN broker.id AS leaderId,
  broker.name AS leader,
  count(*) AS apart,
  sum(CASE WHEN size(brokers) = 1 THEN 1 ELSE 0 END) AS onlyThrough
ORDER BY onlyThrough DESC, apart DESC, leaderId
LIMIT 200
