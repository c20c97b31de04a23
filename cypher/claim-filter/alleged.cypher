// Claims that are alleged, or not.
//
// @param  alleged  boolean
// @filter
MATCH (_claim:Claim)
WHERE _claim.alleged = $alleged
