// Notes how far a table was loaded, so that the load can be gone on with.
//
// @param version integer
// @param serial  integer  the last serial number given
// @param table   id
// @param file    string   its name
// @param mark    string   tells the file from others
// @param row     integer  the last row that was taken
// @none
MATCH (graph:Graph {id: 'graph'})
SET graph.serial = $serial
WITH graph
MATCH (load:Load {version: $version})
SET load.table = $table, load.file = $file, load.mark = $mark, load.row = $row
