// The next things of which a load told something new, and which nobody withdrew, with all that is given of them by now:
// documents come after other things, and dispatches last, since each names what stands before it.
//
// @param  version          integer
// @param  rank             integer  of the last one before them
// @param  after            string   its id
// @many
// @column id               id
// @column type             string
// @column rank             integer
// @column given            map
// @column publisher        id?
// @column publisherSince   integer? the load that first told of the publisher
// @column retells          id?
// @column retellsSince     integer?
MATCH (load:Load {version: $version})<-[:RECORDED_IN]-(thing:Thing)
WHERE NOT thing:Withdrawn
WITH thing, CASE WHEN thing.type <> 'Document' THEN 0 WHEN NOT EXISTS { (thing)-[:RETELLS]->() } THEN 1 ELSE 2 END AS rank
WHERE rank > $rank OR rank = $rank AND thing.id > $after
WITH thing, rank
ORDER BY rank, thing.id
LIMIT 5000
OPTIONAL MATCH (thing)-[:PUBLISHED_BY]->(body:Thing)
OPTIONAL MATCH (thing)-[:RETELLS]->(original:Thing)
RETURN
  thing.id AS id,
  thing.type AS type,
  rank,
  thing {
    .wikidata, .iso2, .iso3, .cow, .title, .notation, .latitude, .longitude, .unnamed,
    .url, .language, .licence, .sha256,
    born: toString(thing.born),
    died: toString(thing.died)
  } AS given,
  body.id AS publisher,
  CASE WHEN body IS NOT NULL THEN head(COLLECT {
    MATCH (body)-[:RECORDED_IN]->(telling:Load)
    RETURN telling.version
    ORDER BY telling.version
    LIMIT 1
  }) END AS publisherSince,
  original.id AS retells,
  CASE WHEN original IS NOT NULL THEN head(COLLECT {
    MATCH (original)-[:RECORDED_IN]->(telling:Load)
    RETURN telling.version
    ORDER BY telling.version
    LIMIT 1
  }) END AS retellsSince
ORDER BY rank, id
