// Agreements referenced in calls of two leaders in a window, with the words that state it.
MATCH (:Thing {id: $between[0]})-[:PARTICIPATED_IN]->(call:Call)<-[:PARTICIPATED_IN]-(:Thing {id: $between[1]})
WHERE call.earliest <= date($window.to) AND call.latest >= date($window.from)
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
