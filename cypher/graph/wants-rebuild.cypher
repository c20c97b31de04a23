// Whether the graph was derived by a Readout that knew no search. One thing tells for all: they are derived together.
//
// @one
// @column  wanted  boolean
OPTIONAL MATCH (thing:Thing)
WHERE thing.name IS NOT NULL
WITH thing
LIMIT 1
RETURN thing IS NOT NULL AND thing.searchTerms IS NULL AS wanted
