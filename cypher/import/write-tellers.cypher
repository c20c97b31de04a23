// Relates claims to the chain that told them; the first teller stands at 1.
//
// @param rows list of map  claim, thing and position
// @none
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (teller:Thing {id: row.thing})
CREATE (claim)-[:TOLD_BY {position: toInteger(row.position)}]->(teller)
