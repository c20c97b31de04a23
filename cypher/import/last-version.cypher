// The last load and the last serial number given; 0 before the first. Read under the lock, and so true until it goes.
//
// @one
// @column version integer
// @column serial  integer
MATCH (graph:Graph {id: 'graph'})
RETURN coalesce(graph.dataVersion, 0) AS version, coalesce(graph.serial, 0) AS serial
