// All things that were recorded up to a load.
//
// @param  version  integer
// @many
// @column id       id
MATCH (thing:Thing)
WHERE EXISTS {
  MATCH (thing)-[:RECORDED_IN]->(load:Load)
  WHERE load.version <= $version
}
RETURN thing.id AS id
