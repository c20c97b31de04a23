// Lists by day; an index belongs to its label, so each label that is listed has its own.
//
// @none
CREATE INDEX message_sort_day IF NOT EXISTS
FOR (message:Message)
ON (message.sortDay, message.id)
