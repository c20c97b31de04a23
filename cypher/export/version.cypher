// What state of the graph is read: what is written down of it is the same for as long as this is. One version may have
// several changes: a table that is loaded in parts, a rebuild.
//
// @column  version  integer  the load up to which claims count
// @column  day      string   the day of that load
// @column  change   string   the last change, by its number and when it was made: of a graph that took the place of another too
// @many
MATCH (_graph:Graph {id: 'graph'})
WITH coalesce(_graph.projectedVersion, _graph.dataVersion) AS _version
OPTIONAL MATCH (_load:Load {version: _version})
RETURN _version AS version,
  coalesce(substring(toString(_load.startedAt), 0, 10), '0001-01-01') AS day,
  coalesce(head(COLLECT {
    MATCH (_change:Change)
    WHERE _change.number > 0
    RETURN toString(_change.number) + ' ' + toString(_change.at)
    ORDER BY _change.number DESC
    LIMIT 1
  }), '') AS change
