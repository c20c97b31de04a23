// Claims that rest on a rule or an editor, and do not say why.
//
// @many
MATCH (claim:Claim)
WHERE claim.basis <> 'quoted' AND claim.reason IS NULL AND NOT claim:Withdrawn
RETURN claim.id AS claim, claim.basis AS basis
ORDER BY claim
LIMIT 100
