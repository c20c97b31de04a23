// Windows of days.
//
// @none
CREATE INDEX agreement_earliest IF NOT EXISTS
FOR (agreement:Agreement)
ON (agreement.earliest)
