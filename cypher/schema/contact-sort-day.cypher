// Lists by day; an index belongs to its label, so each label that is listed has its own.
//
// @none
CREATE INDEX contact_sort_day IF NOT EXISTS
FOR (contact:Contact)
ON (contact.sortDay, contact.id)
