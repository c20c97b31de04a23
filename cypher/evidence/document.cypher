// The document with the words.
//
// @parent this   Evidence
// @one    Document
RETURN endNode(this) AS _document
