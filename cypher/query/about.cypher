// Which version of the graph this is, and how much is in it.
//
// @one    About
MATCH (_graph:Graph {id: 'graph'})
RETURN coalesce(_graph.projectedVersion, _graph.dataVersion) AS dataVersion,
  _graph.dataVersion AS lastVersion,
  _graph.graphVersion AS graphVersion,
  COUNT { (:Claim) } - COUNT { (:Unprojected&Claim) } AS claims,
  COUNT { (:Disagreement) } AS disagreements
