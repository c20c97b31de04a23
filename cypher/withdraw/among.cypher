// Things that were withdrawn, of some, and when.
//
// @param  ids  list of id
// @many
// @column id   id
// @column day  string
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
WHERE thing:Withdrawn
MATCH (thing)<-[:OF]-(withdrawal:Withdrawal)
RETURN thing.id AS id, left(withdrawal.at, 10) AS day
