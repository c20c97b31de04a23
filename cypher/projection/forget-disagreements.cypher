// Deletes every disagreement.
//
// @none
MATCH (disagreement:Disagreement)
DETACH DELETE disagreement
