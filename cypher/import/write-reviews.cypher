// Records reviews; the one with the highest serial number ranks its claim.
//
// @param version integer
// @param rows    list of map  claim, rank, by, why and serial
// @none
MATCH (load:Load {version: $version})
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
CREATE (review:Review {rank: row.rank, by: row.by, why: row.why, serial: toInteger(row.serial)})
CREATE (review)-[:OF]->(claim)
CREATE (review)-[:RECORDED_IN]->(load)
