// The next things that were recorded up to a load, in the order of their ids.
//
// @param  version  integer
// @param  after    string   the last id before them
// @many
// @column id       id
MATCH (thing:Thing)
WHERE
  thing.id > $after AND
  EXISTS {
    MATCH (thing)-[:RECORDED_IN]->(load:Load)
    WHERE load.version <= $version
  }
RETURN thing.id AS id
ORDER BY id
LIMIT 5000
