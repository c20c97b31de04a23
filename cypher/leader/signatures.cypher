// Agreements a leader signed, newest first.
//
// @parent this   Leader
// @many   Signature
MATCH (this)-[_signature:SIGNED]->(_agreement:Agreement)
RETURN _signature
ORDER BY _agreement.sortDay DESC, _agreement.id, _signature.key
LIMIT 200
