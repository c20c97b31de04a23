// Notes which load the projection stands for: the last one, unless an earlier state was asked for.
//
// @param version integer
// @none
MATCH (graph:Graph {id: 'graph'})
SET graph.projectedVersion = $version
