// Records claims that were not recorded before, with the things they name, the chain that told them and their words. All
// things are there: one that were not would leave out what names it in silence.
//
// @param version integer
// @param tool    map         tool and version of what made them
// @param rows    list of map  id, serial, properties, bounds; from and subject; ends, each a type and a thing; tellers, the first at 1; quotes
// @none
MATCH (load:Load {version: $version})
MERGE (extraction:Extraction {tool: $tool.tool, version: $tool.version, startedAt: load.startedAt})
WITH load, extraction
UNWIND $rows AS row
MATCH (document:Thing {id: row.from})
MATCH (subject:Thing {id: row.subject})
CREATE (claim:Claim {id: row.id})
SET
  claim += row.properties,
  claim.serial = toInteger(row.serial),
  claim.earliest = date(row.bounds.earliest),
  claim.startLatest = date(row.bounds.startLatest),
  claim.endEarliest = date(row.bounds.endEarliest),
  claim.latest = date(row.bounds.latest)
CREATE (claim)-[:MADE_BY]->(extraction)
CREATE (claim)-[:RECORDED_IN]->(load)
CREATE (claim)-[:FROM]->(document)
CREATE (claim)-[:SUBJECT]->(subject)
WITH claim, row
CALL (claim, row) {
  UNWIND row.ends AS end
  MATCH (thing:Thing {id: end.thing})
  CREATE (claim)-[:$(end.type)]->(thing)
}
CALL (claim, row) {
  UNWIND range(1, size(row.tellers)) AS position
  MATCH (teller:Thing {id: row.tellers[position - 1]})
  CREATE (claim)-[:TOLD_BY {position: position}]->(teller)
}
CALL (claim, row) {
  UNWIND row.quotes AS quote
  MATCH (quoted:Thing {id: quote.document})
  CREATE (claim)-[:QUOTES {
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    start: toInteger(quote.start),
    end: toInteger(quote.end),
    row: toInteger(quote.row),
    file: quote.file,
    retold: quote.retold
  }]->(quoted)
}
