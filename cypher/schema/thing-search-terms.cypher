// Search of things by their names. Terms are parted by spaces alone: `src/model/search-terms.ts` has made them.
//
// @none
CREATE FULLTEXT INDEX thing_search_terms IF NOT EXISTS
FOR (thing:Thing)
ON EACH [thing.searchTerms]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
