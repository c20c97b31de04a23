// All claims that were recorded up to a load.
//
// @param  version  integer
// @many
// @column id       id
MATCH (claim:Claim)-[:RECORDED_IN]->(load:Load)
WHERE load.version <= $version
RETURN claim.id AS id
