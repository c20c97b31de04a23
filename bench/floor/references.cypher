// Agreements referenced in calls of two leaders in a window, with the words that state it. It starts at the leader who
// took part in less, and reads the window off the relationship, which repeats the bounds of its contact.
MATCH (leader:Thing)
WHERE leader.id IN $between
WITH leader
ORDER BY COUNT { (leader)-[:PARTICIPATED_IN]->() }
WITH collect(leader) AS leaders
WITH leaders[0] AS quieter, leaders[1] AS busier
MATCH (quieter)-[part:PARTICIPATED_IN]->(call:Call)
WHERE part.earliest <= date($window.to) AND part.latest >= date($window.from)
  AND EXISTS { (call)<-[:PARTICIPATED_IN]-(busier) }
WITH DISTINCT call
MATCH (call)-[reference:REFERENCED]->(agreement:Agreement)
WITH call, reference, agreement
ORDER BY call.sortDay DESC, call.id, agreement.sortDay, agreement.id, reference.key
LIMIT 50
CALL (reference) {
  UNWIND reference.claimIds AS claimId
  MATCH (claim:Claim {id: claimId})-[words:QUOTES]->(document:Document)
  WITH claim, words, document
  ORDER BY words.retold, document.id, words.start, claim.serial
  RETURN collect({quote: words.exact, retold: words.retold, document: document {.id, .title}}) AS evidence
}
RETURN {references: {nodes: collect({
  stance: toUpper(reference.stance),
  certain: reference.certain,
  contact: {id: call.id, date: CASE WHEN call.edtf IS NULL THEN null ELSE {edtf: call.edtf} END},
  agreement: agreement {.id, .name},
  evidence: evidence
})}} AS data
