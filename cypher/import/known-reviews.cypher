// Reviews of claims, in the order in which they were given.
//
// @param  claims list of id
// @many
// @column claim  id
// @column rank   string
// @column by     string
// @column why    string
UNWIND $claims AS id
MATCH (review:Review)-[:OF]->(claim:Claim {id: id})
RETURN claim.id AS claim, review.rank AS rank, review.by AS by, review.why AS why
ORDER BY review.serial
