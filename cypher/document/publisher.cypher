// Who published a document.
//
// @parent this   Document
// @one    Organisation
MATCH (this)-[:PUBLISHED_BY]->(:Thing)-[:SAME_AS*0..1]->(_publisher:Organisation)
RETURN _publisher
