// The claims behind a relation, in the order of recording.
//
// @parent this   Sourced
// @many   Claim
MATCH (_claim:Claim)
WHERE _claim.id IN this.claimIds
RETURN _claim
ORDER BY _claim.serial
LIMIT 200
