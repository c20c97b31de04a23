// Windows of days.
//
// @none
CREATE INDEX contact_earliest IF NOT EXISTS
FOR (contact:Contact)
ON (contact.earliest)
