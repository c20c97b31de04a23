// The words that claims rest on, with the load that first told of the document they stand in.
//
// @param  ids      list of id
// @many
// @column claim    id
// @column document id
// @column exact    string
// @column prefix   string
// @column suffix   string
// @column start    integer?
// @column end      integer?
// @column row      integer?
// @column file     string?   of a row
// @column retold   boolean
// @column since    integer
UNWIND $ids AS id
MATCH (claim:Claim {id: id})-[quote:QUOTES]->(quoted:Thing)
RETURN
  claim.id AS claim,
  quoted.id AS document,
  quote.exact AS exact,
  quote.prefix AS prefix,
  quote.suffix AS suffix,
  quote.start AS start,
  quote.end AS end,
  quote.row AS row,
  quote.file AS file,
  quote.retold AS retold,
  head(COLLECT {
    MATCH (quoted)-[:RECORDED_IN]->(telling:Load)
    RETURN telling.version
    ORDER BY telling.version
    LIMIT 1
  }) AS since
ORDER BY document, file, start, row
