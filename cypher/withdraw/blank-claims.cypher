// Leaves of claims that they were there, and nothing that they say; their words go.
//
// @param ids list of id
// @none
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
SET claim = claim {.id, .predicate, .serial, .basis}, claim:Withdrawn:Unprojected
WITH claim
CALL (claim) {
  MATCH (claim)-[quote:QUOTES]->()
  DELETE quote
}
CALL (claim) {
  MATCH (review:Review)-[:OF]->(claim)
  SET review.why = 'Withdrawn.'
}
