// Things by their ids, documents among them, of those that were recorded up to a load.
//
// @param  ids       list of id
// @param  version   integer
// @many
// @column id        id
// @column type      string
// @column unnamed   boolean
// @column title     string?  of an office or a document
// @column publisher id?      of a document
// @column publishes boolean  a document recorded up to the load
// @column counts    boolean  some claim that names it is more than proposed, or none names it, and it was not withdrawn
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
WHERE EXISTS {
  MATCH (thing)-[:RECORDED_IN]->(load)
  WHERE load.version <= $version
}
RETURN
  thing.id AS id,
  thing.type AS type,
  coalesce(thing.unnamed, false) AS unnamed,
  thing.title AS title,
  head([(thing)-[:PUBLISHED_BY]->(publisher) | publisher.id]) AS publisher,
  EXISTS {
    MATCH (thing)<-[:PUBLISHED_BY]-()-[:RECORDED_IN]->(publishing)
    WHERE publishing.version <= $version
  } AS publishes,
  NOT thing:Withdrawn AND (NOT EXISTS {
    MATCH (thing)<-[:SUBJECT|OBJECT|SPEAKER|ON_BEHALF_OF|DURING|TOLD_BY]-()-[:RECORDED_IN]->(telling)
    WHERE telling.version <= $version
  } OR EXISTS {
    MATCH (thing)<-[:SUBJECT|OBJECT|SPEAKER|ON_BEHALF_OF|DURING|TOLD_BY]-(claim)-[:RECORDED_IN]->(telling)
    WHERE telling.version <= $version AND NOT claim:Withdrawn
    WITH COLLECT {
      MATCH (review)-[:OF]->(claim), (review)-[:RECORDED_IN]->(reviewing)
      WHERE reviewing.version <= $version
      RETURN review.rank
      ORDER BY review.serial
    } AS ranks
    WHERE NOT 'proposed' IN ranks
      OR ranks[-1] <> 'proposed' AND any(rank IN ranks WHERE rank IN ['normal', 'preferred'])
    RETURN 1
  }) AS counts
