// Where sources cannot both be right about the thing.
//
// @parent this   Thing
// @many   Disagreement
MATCH (this)<-[:OVER]-(_disagreement:Disagreement)
RETURN _disagreement
ORDER BY _disagreement.id
LIMIT 200
