// The ten best hits among the names of things and the words of passages, each with all the names it may have been found by.
CALL () {
  CALL db.index.fulltext.queryNodes('thing_search_terms', $names, {limit: 100})
  YIELD node AS thing, score AS points
  RETURN points, thing.id AS id, thing, null AS words
  UNION ALL
  CALL db.index.fulltext.queryRelationships('quotes_exact', $passages, {limit: 100})
  YIELD relationship AS quote, score
  WITH quote, score, startNode(quote) AS claim, endNode(quote) AS document
  WHERE NOT claim:Unprojected
  WITH quote, document, score - CASE WHEN quote.retold THEN 0.5 ELSE 0.0 END AS points
  ORDER BY claim.serial
  WITH points, document.id + '#' + quote.start + '-' + quote.end AS id, collect(quote) AS quotes
  RETURN points, id, null AS thing, quotes[0] AS words
}
WITH points / $perfect AS score, id, thing, words
ORDER BY score DESC, id
LIMIT 10
RETURN {search: {nodes: collect({
  score: score,
  thing: thing {.id, .name},
  names: [thing.name, thing.title] + thing.aliases,
  passage: words.exact
})}} AS data
