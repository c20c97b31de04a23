// Claims that are negated, or not.
//
// @param  negated  boolean
// @filter
MATCH (_claim:Claim)
WHERE _claim.negated = $negated
