// Which agreements come up in which held calls, how often and in what stances?
// Read: one row an agreement, most referenced first; `uncertain` counts references of which some source leaves the agreement open. What one side alleges is not counted.
// Use it in Neo4j Browser as it stands.
//
// @many    AgreementByCalls
MATCH (call:Call {status: 'held', alleged: false})-[reference:REFERENCED]->(agreement:Agreement)
WHERE NOT reference.alleged
WITH agreement, call, reference
ORDER BY call.sortDay, call.id, reference.stance
RETURN agreement.id AS agreementId,
  agreement.name AS agreement,
  count(DISTINCT call) AS calls,
  collect(DISTINCT call.id) AS callIds,
  collect(DISTINCT reference.stance) AS stances,
  count(CASE WHEN NOT reference.certain THEN 1 END) AS uncertain
ORDER BY calls DESC, agreementId
LIMIT 1000
