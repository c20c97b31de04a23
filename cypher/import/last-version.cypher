// The last load, the last serial number given, and the load that the projection stands for; 0 before the first. Read
// under the lock, and so true until it goes.
//
// @one
// @column version   integer
// @column serial    integer
// @column projected integer
MATCH (graph:Graph {id: 'graph'})
RETURN
  coalesce(graph.dataVersion, 0) AS version,
  coalesce(graph.serial, 0) AS serial,
  coalesce(graph.projectedVersion, 0) AS projected
