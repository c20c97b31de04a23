// Who signed an agreement.
//
// @parent this   Agreement
// @many   Signature
MATCH (_leader:Leader)-[_signature:SIGNED]->(this)
RETURN _signature
ORDER BY _leader.id, _signature.key
LIMIT 200
