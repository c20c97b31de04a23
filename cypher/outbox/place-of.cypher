// The change from which on somebody wants to know: the one that they saw last; the first of the version that they know,
// since they may have seen it when the load of a table was not done; or the last of all. Who knows what the graph does not
// is told all: it was replaced.
//
// @param  after   integer?  the change seen last
// @param  since   integer?  the version known
// @one
// @column number  integer   0 before the first
// @column at      string?   when it was made, ISO 8601 and UTC
// @column version integer   that the graph shows
WITH coalesce(head(COLLECT {
  MATCH (change:Change)
  WHERE change.number > 0
  RETURN change.number
  ORDER BY change.number DESC
  LIMIT 1
}), 0) AS last
WITH CASE
  WHEN $after <= last THEN $after
  WHEN $after IS NOT NULL THEN 0
  WHEN $since IS NULL THEN last
  ELSE coalesce(
    head(COLLECT {
      MATCH (change:Change {version: $since})
      RETURN change.number
      ORDER BY change.number
      LIMIT 1
    }),
    head(COLLECT {
      MATCH (change:Change)
      WHERE change.version > $since
      RETURN change.number - 1
      ORDER BY change.number
      LIMIT 1
    }),
    0
  )
END AS number
RETURN number,
  head(COLLECT {
    MATCH (change:Change {number: number})
    RETURN toString(change.at)
    LIMIT 1
  }) AS at,
  coalesce(head(COLLECT {
    MATCH (graph:Graph {id: 'graph'})
    RETURN coalesce(graph.projectedVersion, graph.dataVersion)
  }), 0) AS version
