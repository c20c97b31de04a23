// When a load began, and who loaded; none where there is no such load.
//
// @param  version   integer
// @many
// @column startedAt string
// @column by        string
MATCH (load:Load {version: $version})
RETURN toString(load.startedAt) AS startedAt, load.by AS by
