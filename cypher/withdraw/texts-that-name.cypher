// Texts in which one of some words stands, wherever people write: in claims, reviews, withdrawals, loads, quotes and what
// is given of documents.
//
// @param  words    list of string  in small letters
// @many
// @column element  string   of the node or relationship
// @column link     boolean  it is a relationship
// @column key      string   its property
// @column text     string
// @column claim    id?      what the text is of
// @column document id?
CALL () {
  MATCH (found:Claim)
  UNWIND ['value', 'reason', 'role'] AS key
  RETURN found, null AS quote, key, found[key] AS text, found.id AS claim, null AS document
  UNION ALL
  MATCH (found:Review|Withdrawal)
  UNWIND ['why', 'by'] AS key
  RETURN found, null AS quote, key, found[key] AS text, null AS claim, null AS document
  UNION ALL
  MATCH (found:Load)
  UNWIND ['by', 'file'] AS key
  RETURN found, null AS quote, key, found[key] AS text, null AS claim, null AS document
  UNION ALL
  MATCH (found:Thing)
  UNWIND ['title', 'url', 'licence'] AS key
  RETURN found, null AS quote, key, found[key] AS text, null AS claim, found.id AS document
  UNION ALL
  MATCH (:Claim)-[quote:QUOTES]->(:Thing)
  UNWIND ['exact', 'prefix', 'suffix', 'file'] AS key
  RETURN null AS found, quote, key, quote[key] AS text, null AS claim, null AS document
}
WITH *
WHERE text IS NOT NULL AND any(word IN $words WHERE toLower(text) CONTAINS word)
RETURN coalesce(elementId(found), elementId(quote)) AS element, quote IS NOT NULL AS link, key, text, claim, document
