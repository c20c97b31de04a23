// Claims with the words that state them, and where these stand: those asked for, by id.
//
// @param   ids       list of id
// @column  id        id
// @column  predicate  string
// @column  basis     string
// @column  reason    string?
// @column  negated   boolean
// @column  alleged   boolean
// @column  certain   boolean
// @column  recorded  string       when it was recorded, ISO 8601
// @column  by        string?      who loaded it
// @column  document  id
// @column  title     string?
// @column  url       string?
// @column  licence   string?
// @column  publisher  id?
// @column  tellers   list of id   first teller first
// @column  quotes    list of map  words, where they stand, and the document that has them
// @many
MATCH (_claim:Claim)-[:FROM]->(_document:Document)
WHERE _claim.id IN $ids
MATCH (_claim)-[:RECORDED_IN]->(_load:Load)
WITH _claim, _document, _load
ORDER BY _claim.id
RETURN _claim.id AS id,
  _claim.predicate AS predicate,
  _claim.basis AS basis,
  _claim.reason AS reason,
  _claim.negated AS negated,
  _claim.alleged AS alleged,
  _claim.certain AS certain,
  toString(_load.startedAt) AS recorded,
  _load.by AS by,
  _document.id AS document,
  _document.title AS title,
  _document.url AS url,
  _document.licence AS licence,
  head(COLLECT { MATCH (_document)-[:PUBLISHED_BY]->(_publisher:Thing) RETURN _publisher.id ORDER BY _publisher.id }) AS publisher,
  COLLECT { MATCH (_claim)-[_told:TOLD_BY]->(_teller:Thing) RETURN _teller.id ORDER BY _told.position } AS tellers,
  COLLECT {
    MATCH (_claim)-[_words:QUOTES]->(_text:Document)
    RETURN _words{.exact, .prefix, .suffix, .start, .end, .row, .file, retold: coalesce(_words.retold, false), document: _text.id}
    ORDER BY _text.id, _words.file, _words.start, _words.row
  } AS quotes
