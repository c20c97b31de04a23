// Makes other loads wait until this one is done: whoever writes to the one node of the graph holds it.
//
// @none
MERGE (graph:Graph {id: 'graph'})
SET graph.locked = true
REMOVE graph.locked
