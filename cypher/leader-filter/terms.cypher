// Leaders who held an office, so that a whole filter holds of one term.
//
// @param  terms  map
// @filter TermFilter
MATCH (_leader:Leader)-[_term:HELD]->(_office:Office)
WITH DISTINCT _leader
