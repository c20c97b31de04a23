// Gives things the lists that an import cannot: an empty one is no value there. In transactions of their own.
//
// @none
MATCH (:Graph {id: 'graph', imported: true})
MATCH (thing:Thing)
WHERE thing.disputed IS NOT NULL
  AND (thing.aliases IS NULL OR thing.searchTerms IS NULL OR thing.type = 'Contact' AND thing.claimIds IS NULL)
CALL (thing) {
  SET
    thing.aliases = coalesce(thing.aliases, []),
    thing.searchTerms = coalesce(thing.searchTerms, []),
    thing.claimIds = CASE WHEN thing.type = 'Contact' THEN coalesce(thing.claimIds, []) END
} IN TRANSACTIONS OF 10000 ROWS
