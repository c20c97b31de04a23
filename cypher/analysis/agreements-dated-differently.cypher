// Which agreements are dated differently, by whom, and on what basis?
// Read: one row a claim that takes part in the disagreement, with the first words that state it; several rows of one agreement are its rival days.
// Use it in Neo4j Browser as it stands.
//
// @many    AgreementDatedDifferently
MATCH (agreement:Agreement)<-[:OVER]-(:Disagreement {field: 'date'})<-[part:TAKES_PART_IN]-(claim:Claim)-[:FROM]->(document:Document)
OPTIONAL MATCH (claim)-[quote:QUOTES]->(:Document)
WITH agreement, part, claim, document, quote
ORDER BY quote.retold, quote.start
WITH agreement, part, claim, document, head(collect(quote.exact)) AS quote
RETURN agreement.id AS agreementId,
  agreement.name AS agreement,
  part.value AS day,
  document.id AS documentId,
  document.title AS document,
  claim.id AS claimId,
  claim.basis AS basis,
  quote
ORDER BY agreementId, day, documentId, claimId
LIMIT 1000
