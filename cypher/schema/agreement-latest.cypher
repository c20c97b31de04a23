// Windows of days.
//
// @none
CREATE INDEX agreement_latest IF NOT EXISTS
FOR (agreement:Agreement)
ON (agreement.latest)
