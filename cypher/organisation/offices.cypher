// Offices of an organisation.
//
// @parent this   Organisation
// @many   Affiliation
MATCH (_office:Office)-[_affiliation:OF]->(this)
RETURN _affiliation
ORDER BY _office.id, _affiliation.key
LIMIT 200
