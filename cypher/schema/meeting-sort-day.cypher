// Lists by day; an index belongs to its label, so each label that is listed has its own.
//
// @none
CREATE INDEX meeting_sort_day IF NOT EXISTS
FOR (meeting:Meeting)
ON (meeting.sortDay, meeting.id)
