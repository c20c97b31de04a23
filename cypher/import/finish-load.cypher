// Notes that a table was loaded to its end, or as far as it is to be.
//
// @param version integer
// @none
MATCH (load:Load {version: $version})
REMOVE load.table, load.file, load.mark, load.row
