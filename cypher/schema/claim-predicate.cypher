// Finds the few claims on identity, from which every dossier follows.
//
// @none
CREATE INDEX claim_predicate IF NOT EXISTS
FOR (claim:Claim)
ON (claim.predicate)
