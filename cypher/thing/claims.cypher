// Everything claimed with the thing at one end, in the order of recording.
//
// @parent this   Thing
// @param  first  integer  page size, 1 to 1000
// @many   Claim
MATCH (this)<-[:SAME_AS*0..1]-(:Thing)<-[:SUBJECT|OBJECT]-(_claim:Claim)
WHERE NOT _claim:Unprojected
RETURN DISTINCT _claim
ORDER BY _claim.serial
LIMIT $first
