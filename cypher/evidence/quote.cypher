// The words, as they stand in the text.
//
// @parent this   Evidence
// @one    String
RETURN this.exact AS _quote
