// Opens a load: what is recorded now belongs to it.
//
// @param version   integer
// @param serial    integer  the last serial number that this load gives
// @param startedAt string   ISO 8601, with its offset
// @param by        string   who loads
// @none
MATCH (graph:Graph {id: 'graph'})
SET graph.dataVersion = $version, graph.serial = $serial
CREATE (:Load {version: $version, startedAt: datetime($startedAt), by: $by})
