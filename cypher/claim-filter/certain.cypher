// Claims that are sure, or guesses.
//
// @param  certain  boolean
// @filter
MATCH (_claim:Claim)
WHERE _claim.certain = $certain
