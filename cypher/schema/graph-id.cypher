// The one node that loads take their lock on.
//
// @none
CREATE CONSTRAINT graph_id IF NOT EXISTS
FOR (graph:Graph)
REQUIRE graph.id IS UNIQUE
