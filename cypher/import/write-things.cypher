// Writes what is given of things, and nothing that is derived: their labels too come with the projection.
//
// @param version integer
// @param rows    list of map  id, type and given: all that is given of each by now
// @none
MATCH (load:Load {version: $version})
UNWIND $rows AS row
MERGE (thing:Thing {id: row.id})
ON CREATE SET thing.type = row.type
SET
  thing += row.given,
  thing.cow = toInteger(row.given.cow),
  thing.born = date(row.given.born),
  thing.died = date(row.given.died)
MERGE (thing)-[:RECORDED_IN]->(load)
