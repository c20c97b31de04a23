// The next loads, in their order.
//
// @param  after     integer  version of the last one before them
// @many
// @column version   integer
// @column startedAt string   ISO 8601, with its offset
// @column by        string
MATCH (load:Load)
WHERE load.version > $after
RETURN load.version AS version, toString(load.startedAt) AS startedAt, load.by AS by
ORDER BY version
LIMIT 1000
