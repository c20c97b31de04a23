// Waits until every index can be asked, ten minutes at most.
//
// @none
CALL db.awaitIndexes(600)
