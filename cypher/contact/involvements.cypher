// States and organisations that were represented, or took part themselves.
//
// @parent this   Contact
// @many   Involvement
MATCH (_body:Thing)-[_involvement:INVOLVED_IN]->(this)
RETURN _involvement
ORDER BY _body.id, _involvement.key
LIMIT 200
