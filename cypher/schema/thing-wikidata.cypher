// Finds what has a Wikidata entity.
//
// @none
CREATE INDEX thing_wikidata IF NOT EXISTS
FOR (thing:Thing)
ON (thing.wikidata)
