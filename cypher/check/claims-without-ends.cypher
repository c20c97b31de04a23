// Claims that lack a subject, a document, an object or a value.
//
// @many
MATCH (claim:Claim)
WHERE NOT EXISTS { (claim)-[:SUBJECT]->(:Thing) }
  OR NOT EXISTS { (claim)-[:FROM]->(:Thing) }
  OR (claim.value IS NULL AND claim.edtf IS NULL AND NOT EXISTS { (claim)-[:OBJECT]->(:Thing) })
RETURN claim.id AS claim, claim.predicate AS predicate
ORDER BY claim
LIMIT 100
