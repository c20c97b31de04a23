// Writes disagreements with the claims that take part.
//
// @param rows list of map  id, field, rule, sources, over and sides, each a claimId and its value
// @none
UNWIND $rows AS row
MATCH (thing:Thing {id: row.over})
CREATE (disagreement:Disagreement {
  id: row.id,
  field: row.field,
  rule: row.rule,
  sources: toInteger(row.sources)
})
CREATE (disagreement)-[:OVER]->(thing)
WITH disagreement, row
UNWIND row.sides AS side
MATCH (claim:Claim {id: side.claimId})
CREATE (claim)-[:TAKES_PART_IN {value: side.value}]->(disagreement)
