// Makes the one node that loads take their lock on, and tells which version of labels and properties the graph has.
//
// @param   current       integer  version of this Readout, for a new graph
// @one
// @column  graphVersion  integer
MERGE (graph:Graph {id: 'graph'})
ON CREATE SET graph.graphVersion = $current, graph.dataVersion = 0
RETURN graph.graphVersion AS graphVersion
