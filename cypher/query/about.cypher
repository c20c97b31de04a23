// Which version of the graph this is, and how much is in it.
//
// @one    About
MATCH (_graph:Graph {id: 'graph'})
WITH _graph, coalesce(head(COLLECT {
  MATCH (_change:Change)
  WHERE _change.number > 0
  RETURN _change.number
  ORDER BY _change.number DESC
  LIMIT 1
}), 0) AS _last
RETURN coalesce(_graph.projectedVersion, _graph.dataVersion) AS dataVersion,
  _graph.dataVersion AS lastVersion,
  toString(_last) AS lastChange,
  _graph.graphVersion AS graphVersion,
  COUNT { (:Claim) } - COUNT { (:Unprojected&Claim) } AS claims,
  COUNT { (:Disagreement) } AS disagreements
