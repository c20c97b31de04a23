// Records claims that were not recorded before; their ends follow.
//
// @param version integer
// @param tool    map         tool and version of what made them
// @param rows    list of map  id, serial, properties, bounds
// @none
MATCH (load:Load {version: $version})
MERGE (extraction:Extraction {tool: $tool.tool, version: $tool.version, startedAt: load.startedAt})
WITH load, extraction
UNWIND $rows AS row
CREATE (claim:Claim {id: row.id})
SET
  claim += row.properties,
  claim.serial = toInteger(row.serial),
  claim.earliest = date(row.bounds.earliest),
  claim.startLatest = date(row.bounds.startLatest),
  claim.endEarliest = date(row.bounds.endEarliest),
  claim.latest = date(row.bounds.latest)
CREATE (claim)-[:MADE_BY]->(extraction)
CREATE (claim)-[:RECORDED_IN]->(load)
