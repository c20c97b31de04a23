// Windows of days.
//
// @none
CREATE INDEX contact_latest IF NOT EXISTS
FOR (contact:Contact)
ON (contact.latest)
