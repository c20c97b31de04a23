// The original that a dispatch tells anew.
//
// @parent this   Document
// @one    Document
MATCH (this)-[:RETELLS]->(_original:Document)
RETURN _original
