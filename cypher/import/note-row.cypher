// Notes how far a table was loaded, so that the load can be gone on with.
//
// @param version integer
// @param serial  integer  the last serial number given
// @param table   id
// @param row     integer  the last row that was taken
// @none
MATCH (graph:Graph {id: 'graph'})
SET graph.serial = $serial
WITH graph
MATCH (load:Load {version: $version})
SET load.table = $table, load.row = $row
