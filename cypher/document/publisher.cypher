// Who published a document.
//
// @parent this   Document
// @one    Organisation
MATCH (this)-[:PUBLISHED_BY]->(_publisher:Organisation)
RETURN _publisher
