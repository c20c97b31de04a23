// Whose office it is.
//
// @parent this   Office
// @many   Affiliation
MATCH (this)-[_affiliation:OF]->(_body:Thing)
RETURN _affiliation
ORDER BY _body.id, _affiliation.key
LIMIT 50
