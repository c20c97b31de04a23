// The load of a table that was broken off, or is under way; none where the last one was finished.
//
// @many
// @column version  integer
// @column table    id       the document that the table is
// @column row      integer  the last row that was taken
MATCH (load:Load)
WHERE load.table IS NOT NULL
RETURN load.version AS version, load.table AS table, load.row AS row
LIMIT 1
