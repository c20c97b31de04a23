// Lists by day; an index belongs to its label, so each label that is listed has its own.
//
// @none
CREATE INDEX agreement_sort_day IF NOT EXISTS
FOR (agreement:Agreement)
ON (agreement.sortDay, agreement.id)
