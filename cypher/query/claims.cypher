// Claims in the order they were recorded.
//
// @param  first  integer  page size, 1 to 1000
// @many   Claim
MATCH (_claim:Claim&!Unprojected)
RETURN _claim
ORDER BY _claim.serial
LIMIT $first
