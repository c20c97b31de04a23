// Notes that a table was loaded to its end.
//
// @param version integer
// @none
MATCH (load:Load {version: $version})
REMOVE load.table, load.row
