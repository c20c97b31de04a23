// Lists by day; an index belongs to its label, so each label that is listed has its own.
//
// @none
CREATE INDEX visit_sort_day IF NOT EXISTS
FOR (visit:Visit)
ON (visit.sortDay, visit.id)
