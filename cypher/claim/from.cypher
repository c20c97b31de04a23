// The document that states it: the original, never the dispatch.
//
// @parent this   Claim
// @one    Document
MATCH (this)-[:FROM]->(_document:Document)
RETURN _document
