// Notes the last serial number that the last load has given by now.
//
// @param serial integer
// @none
MATCH (graph:Graph {id: 'graph'})
SET graph.serial = $serial
