// Adds words to claims that were recorded before.
//
// @param rows list of map  claim, document, start, end (offsets in code points) or row of a table and its file, words and retold
// @none
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (document:Thing {id: row.document})
CREATE (claim)-[:QUOTES {
  exact: row.exact,
  prefix: row.prefix,
  suffix: row.suffix,
  start: toInteger(row.start),
  end: toInteger(row.end),
  row: toInteger(row.row),
  file: row.file,
  retold: row.retold
}]->(document)
