// Claims that are recorded already, with what their ids do not tell.
//
// @param  ids    list of id
// @many
// @column id     id
// @column basis  string
// @column reason string?
// @column quotes list of map  place of each quote: document, start and end, or row and file
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN
  claim.id AS id,
  claim.basis AS basis,
  claim.reason AS reason,
  [(claim)-[quote:QUOTES]->(document) | quote {.start, .end, .row, .file, document: document.id}] AS quotes
