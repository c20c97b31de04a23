// Parties to an agreement, its proposers and mediators.
//
// @parent this   Agreement
// @many   Party
MATCH (_body:Thing)-[_party:PARTY_TO]->(this)
RETURN _party
ORDER BY _body.id, _party.key
LIMIT 200
