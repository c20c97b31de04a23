// The load of a table that was broken off, or is under way; none where the last one was finished.
//
// @many
// @column version  integer
// @column table    id       the document that the table is
// @column file     string   the name of the file
// @column mark     string   tells the file from others
// @column row      integer  the last row that was taken
MATCH (load:Load)
WHERE load.table IS NOT NULL
RETURN
  load.version AS version,
  load.table AS table,
  coalesce(load.file, load.table) AS file,
  coalesce(load.mark, '') AS mark,
  load.row AS row
LIMIT 1
