// The words that a claim rests on. Of a document all of whose claims are proposed nothing is projected yet, not its label.
//
// @param  claim     id
// @many
// @column document  id
// @column exact     string
// @column prefix    string
// @column suffix    string
// @column start     integer?
// @column end       integer?
// @column row       integer?
// @column file      string?
// @column retold    boolean
MATCH (:Claim {id: $claim})-[quote:QUOTES]->(document:Thing)
RETURN
  document.id AS document,
  quote.exact AS exact,
  quote.prefix AS prefix,
  quote.suffix AS suffix,
  quote.start AS start,
  quote.end AS end,
  quote.row AS row,
  quote.file AS file,
  quote.retold AS retold
