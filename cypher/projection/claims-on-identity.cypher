// Claims that join things, or draw them apart.
//
// @many
// @column id  id
MATCH (claim:Claim)
WHERE claim.predicate IN ['sameAs', 'differentFrom']
RETURN claim.id AS id
