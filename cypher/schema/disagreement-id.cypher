// One disagreement for a thing and a field.
//
// @none
CREATE CONSTRAINT disagreement_id IF NOT EXISTS
FOR (disagreement:Disagreement)
REQUIRE disagreement.id IS UNIQUE
