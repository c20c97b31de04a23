// Things by their names and passages by their words, best first. `src/model/search-query.ts` works out what the indexes
// are asked. Words that several claims quote are one passage, shown by the first of them; those of claims that do not
// count are left out.
//
// @param  names     string?  what the index of names is asked; null where no thing is wanted
// @param  passages  string?  what the index of passages is asked; null where no passage is wanted
// @param  most      integer  how many of the best each index gives
// @param  perfect   float    the score of the index that counts as 1
// @param  explain   boolean  likeness and reasons are wanted
// @param  first     integer  page size, 1 to 1000
// @many   SearchHit
CALL () {
  WITH $names AS _names
  WHERE _names IS NOT NULL
  CALL db.index.fulltext.queryNodes('thing_search_terms', _names, {limit: $most})
  YIELD node AS _thing, score AS _points
  RETURN _points, _thing.id AS _id, _thing, null AS _quotes
  UNION ALL
  WITH $passages AS _passages
  WHERE _passages IS NOT NULL
  CALL db.index.fulltext.queryRelationships('quotes_exact', _passages, {limit: $most})
  YIELD relationship AS _found, score AS _foundPoints
  WITH _found, _foundPoints, startNode(_found) AS _claim, endNode(_found) AS _document
  WHERE NOT _claim:Unprojected
    AND coalesce(head(COLLECT {
      MATCH (_claim)<-[:OF]-(_review:Review)
      RETURN _review.rank
      ORDER BY _review.serial DESC
      LIMIT 1
    }), 'normal') IN ['normal', 'preferred']
  WITH _found, _document, _claim.serial AS _serial,
    _foundPoints - CASE WHEN _found.retold THEN 0.5 ELSE 0.0 END AS _points
  ORDER BY _serial
  WITH _points, _document.id + '#' + _found.start + '-' + _found.end AS _id, collect(_found) AS _same
  RETURN _points, _id, null AS _thing, _same[0] AS _quotes
}
RETURN _points / $perfect AS score, _id AS id, _thing AS thing, _quotes AS quotes, $text AS text, $explain AS explain
ORDER BY score DESC, id
LIMIT $first
