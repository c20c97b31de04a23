// Relates claims to the things they name.
//
// @param rows list of map  claim, type (SUBJECT, OBJECT, FROM and so on) and thing
// @none
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (thing:Thing {id: row.thing})
CREATE (claim)-[:$(row.type)]->(thing)
