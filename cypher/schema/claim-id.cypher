// A claim is recorded once.
//
// @none
CREATE CONSTRAINT claim_id IF NOT EXISTS
FOR (claim:Claim)
REQUIRE claim.id IS UNIQUE
