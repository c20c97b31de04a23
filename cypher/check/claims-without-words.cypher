// Claims that rest on quoted words and have none, though nobody withdrew them.
//
// @many
MATCH (claim:Claim {basis: 'quoted'})
WHERE NOT claim:Withdrawn AND NOT EXISTS { (claim)-[:QUOTES]->(:Thing) }
RETURN claim.id AS claim, claim.predicate AS predicate
ORDER BY claim
LIMIT 100
