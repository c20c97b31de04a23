// Who says so: the claims of one side.
//
// @parent this   Side
// @many   Claim
MATCH (_claim:Claim)
WHERE _claim.id IN this.claimIds
RETURN _claim
ORDER BY _claim.serial
LIMIT 200
