// Lists by day; an index belongs to its label, so each label that is listed has its own.
//
// @none
CREATE INDEX call_sort_day IF NOT EXISTS
FOR (call:Call)
ON (call.sortDay, call.id)
