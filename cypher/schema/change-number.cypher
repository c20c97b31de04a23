// Changes in the order in which they were made.
//
// @none
CREATE CONSTRAINT change_number IF NOT EXISTS
FOR (change:Change)
REQUIRE change.number IS UNIQUE
