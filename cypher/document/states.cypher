// What a document states, in the order of recording.
//
// @parent this   Document
// @param  first  integer  page size, 1 to 1000
// @many   Claim
MATCH (this)<-[:FROM]-(_claim:Claim)
WHERE NOT _claim:Unprojected
RETURN _claim
ORDER BY _claim.serial
LIMIT $first
