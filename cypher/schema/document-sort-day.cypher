// Lists by day; an index belongs to its label, so each label that is listed has its own.
//
// @none
CREATE INDEX document_sort_day IF NOT EXISTS
FOR (document:Document)
ON (document.sortDay, document.id)
