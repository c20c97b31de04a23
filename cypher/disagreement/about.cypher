// What sources disagree on.
//
// @parent this   Disagreement
// @one    Thing
MATCH (this)-[:OVER]->(_thing:Thing)
RETURN _thing
