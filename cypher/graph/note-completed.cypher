// Notes that what an import could not give is there.
//
// @none
MATCH (graph:Graph {id: 'graph', imported: true})
REMOVE graph.imported
