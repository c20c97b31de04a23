// Things that were recorded up to a load, documents among them.
//
// @param  version   integer
// @many
// @column id        id
// @column type      string
// @column unnamed   boolean
// @column title     string?  of an office or a document
// @column publisher id?      of a document
MATCH (thing:Thing)
WHERE EXISTS {
  MATCH (thing)-[:RECORDED_IN]->(load:Load)
  WHERE load.version <= $version
}
RETURN
  thing.id AS id,
  thing.type AS type,
  coalesce(thing.unnamed, false) AS unnamed,
  thing.title AS title,
  head([(thing)-[:PUBLISHED_BY]->(publisher) | publisher.id]) AS publisher
