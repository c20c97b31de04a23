// Versions of the data count loads.
//
// @none
CREATE CONSTRAINT load_version IF NOT EXISTS
FOR (load:Load)
REQUIRE load.version IS UNIQUE
