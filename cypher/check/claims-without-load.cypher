// Claims that no load or extraction accounts for.
//
// @many
MATCH (claim:Claim)
WHERE NOT EXISTS { (claim)-[:RECORDED_IN]->(:Load) }
  OR NOT EXISTS { (claim)-[:MADE_BY]->(:Extraction) }
RETURN claim.id AS claim
ORDER BY claim
LIMIT 100
