// The next claims of earlier loads that rest on words of documents of which a load was the first to tell.
//
// @param  version integer
// @param  serial  integer  of the last one before them
// @many
// @column id      id
// @column serial  integer
MATCH (load:Load {version: $version})<-[:RECORDED_IN]-(document:Thing {type: 'Document'})
WHERE NOT EXISTS {
  MATCH (document)-[:RECORDED_IN]->(earlier:Load)
  WHERE earlier.version < $version
}
MATCH (document)<-[:QUOTES]-(claim:Claim)-[:RECORDED_IN]->(recording:Load)
WHERE recording.version < $version AND claim.serial > $serial
WITH DISTINCT claim
ORDER BY claim.serial
LIMIT 5000
RETURN claim.id AS id, claim.serial AS serial
ORDER BY serial
