// Claims in the order of recording.
//
// @none
CREATE INDEX claim_serial IF NOT EXISTS
FOR (claim:Claim)
ON (claim.serial)
