// Disagreements in which at least so many first tellers take part.
//
// @param  minSources  integer
// @filter
MATCH (_disagreement:Disagreement)
WHERE _disagreement.sources >= $minSources
