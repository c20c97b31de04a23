// Which leaders are most connected: to how many others, and how strongly?
// Read: one row a leader. `counterparts` is the degree in the network of leaders, `weight` the weighted degree: contacts summed over counterparts, so that a meeting of three counts twice for each. `contacts` counts each contact once.
// Use it in Neo4j Browser as it stands.
//
// @many    ConnectedLeader
MATCH (leader:Leader)-[first:PARTICIPATED_IN]->(contact:Contact {status: 'held', alleged: false})<-[second:PARTICIPATED_IN]-(other:Leader)
WHERE leader <> other AND first.certain AND NOT first.alleged AND second.certain AND NOT second.alleged
WITH DISTINCT leader, other, contact
RETURN leader.id AS leaderId,
  leader.name AS leader,
  count(DISTINCT other) AS counterparts,
  count(*) AS weight,
  count(DISTINCT contact) AS contacts
ORDER BY weight DESC, leaderId
LIMIT 1000
