// Where sources cannot both be right.
//
// @param  first  integer  page size, 1 to 1000
// @many   Disagreement
MATCH (_disagreement:Disagreement)-[:OVER]->(_thing:Thing)
RETURN _disagreement
ORDER BY _disagreement.id
LIMIT $first
