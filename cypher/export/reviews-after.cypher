// The next reviews in the order of recording; not those of claims that somebody withdrew.
//
// @param  serial  integer  of the last one before them
// @many
// @column serial  integer
// @column version integer  of the load that recorded it
// @column claim   id
// @column rank    string
// @column by      string
// @column why     string
MATCH (review:Review)
WHERE review.serial > $serial AND NOT EXISTS { (review)-[:OF]->(:Withdrawn) }
WITH review
ORDER BY review.serial
LIMIT 5000
MATCH (review)-[:OF]->(claim:Claim)
MATCH (review)-[:RECORDED_IN]->(load:Load)
RETURN
  review.serial AS serial,
  load.version AS version,
  claim.id AS claim,
  review.rank AS rank,
  review.by AS by,
  review.why AS why
ORDER BY serial
