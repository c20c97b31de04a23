// What state of the graph is read: what is written down of it is the same for as long as this is. Quotes can be added without
// a new version, so they are counted too.
//
// @column  version  integer  the load up to which claims count
// @column  day      string   the day of that load
// @column  quotes   integer
// @many
MATCH (_graph:Graph {id: 'graph'})
WITH coalesce(_graph.projectedVersion, _graph.dataVersion) AS _version
OPTIONAL MATCH (_load:Load {version: _version})
RETURN _version AS version,
  coalesce(substring(toString(_load.startedAt), 0, 10), '0001-01-01') AS day,
  COUNT { ()-[:QUOTES]->() } AS quotes
