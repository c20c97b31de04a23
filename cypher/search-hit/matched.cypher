// All that the text may have been found in, and the text: the name in which it was found best is told apart afterwards.
//
// @parent this   SearchHit
// @one    String
RETURN {
  text: this.text,
  passage: this.quotes.exact,
  names: [this.thing.name, this.thing.title] + this.thing.aliases
} AS _matched
