// The next claims in the order of recording, and what made them; not those that somebody withdrew.
//
// @param  serial      integer  of the last one before them
// @many
// @column id          id
// @column serial      integer
// @column version     integer  of the load that recorded it
// @column tool        string
// @column toolVersion string
MATCH (claim:Claim)
WHERE claim.serial > $serial AND NOT claim:Withdrawn
WITH claim
ORDER BY claim.serial
LIMIT 5000
MATCH (claim)-[:RECORDED_IN]->(load:Load)
MATCH (claim)-[:MADE_BY]->(extraction:Extraction)
RETURN
  claim.id AS id,
  claim.serial AS serial,
  load.version AS version,
  extraction.tool AS tool,
  extraction.version AS toolVersion
ORDER BY serial
