// Notes that the project's own data is being loaded, or that all of it is there.
//
// @param  loading  boolean
// @none
MATCH (graph:Graph {id: 'graph'})
SET graph.loadingOwnData = $loading
