// Lets claims that rested on a rule rest on words.
//
// @param rows list of map  id, basis and reason
// @none
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
SET claim.basis = row.basis, claim.reason = row.reason
