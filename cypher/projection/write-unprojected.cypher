// Marks things and claims that were recorded only after a load: the projection as of that load does not know them.
//
// @param version integer
// @none
MATCH (load:Load)
WHERE load.version > $version
MATCH (recorded:Thing|Claim)-[:RECORDED_IN]->(load)
WHERE NOT EXISTS {
  MATCH (recorded)-[:RECORDED_IN]->(earlier:Load)
  WHERE earlier.version <= $version
}
SET recorded:Unprojected
