// One node for one id, and the index that finds it.
//
// @none
CREATE CONSTRAINT thing_id IF NOT EXISTS
FOR (thing:Thing)
REQUIRE thing.id IS UNIQUE
