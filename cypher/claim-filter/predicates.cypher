// Claims of one of these predicates.
//
// @param  predicates  list of string
// @filter
MATCH (_claim:Claim)
WHERE _claim.predicate IN $predicates
