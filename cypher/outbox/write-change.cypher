// Tells what a transaction does to the graph, as a part of it and under its lock: numbers grow in the order of commits, so
// that who has read one has read all before it. Of all but the last thousand changes no things are kept.
//
// @param kind    string       load or rebuild
// @param version integer      the load that the graph shows from now on
// @param claims  integer      how many are new
// @param quotes  integer
// @param reviews integer
// @param things  integer?     how many are touched; null where all may be
// @param rows    list of map  the first of them: id, isNew and wasFormer
// @none
CREATE (change:Change {
  number: 1 + coalesce(head(COLLECT {
    MATCH (last:Change)
    WHERE last.number > 0
    RETURN last.number
    ORDER BY last.number DESC
    LIMIT 1
  }), 0),
  kind: $kind,
  version: $version,
  at: datetime.transaction('UTC'),
  claims: $claims,
  quotes: $quotes,
  reviews: $reviews,
  things: $things
})
WITH change
CALL () {
  UNWIND $rows AS row
  MATCH (thing:Thing {id: row.id})
  RETURN
    collect(thing.id) AS ids,
    collect(toLower(thing.type)) AS kinds,
    collect(CASE
      WHEN row.isNew THEN 'added'
      WHEN thing:Former AND NOT row.wasFormer THEN 'merged'
      WHEN row.wasFormer AND NOT thing:Former THEN 'split'
      ELSE 'changed'
    END) AS hows
}
SET change.ids = ids, change.kinds = kinds, change.hows = hows
WITH change
MATCH (old:Change {number: change.number - 1000})
SET old.things = null, old.ids = [], old.kinds = [], old.hows = []
