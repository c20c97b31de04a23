// Texts of claims, reviews, withdrawals, quotes and titles in which one of some words stands.
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
  MATCH (found:Review)
  RETURN found, null AS quote, 'why' AS key, found.why AS text, null AS claim, null AS document
  UNION ALL
  MATCH (found:Thing)
  WHERE found.title IS NOT NULL
  RETURN found, null AS quote, 'title' AS key, found.title AS text, null AS claim, found.id AS document
  UNION ALL
  MATCH (found:Withdrawal)
  RETURN found, null AS quote, 'why' AS key, found.why AS text, null AS claim, null AS document
  UNION ALL
  MATCH (:Claim)-[quote:QUOTES]->(:Thing)
  UNWIND ['exact', 'prefix', 'suffix'] AS key
  RETURN null AS found, quote, key, quote[key] AS text, null AS claim, null AS document
}
WITH *
WHERE text IS NOT NULL AND any(word IN $words WHERE toLower(text) CONTAINS word)
RETURN coalesce(elementId(found), elementId(quote)) AS element, quote IS NOT NULL AS link, key, text, claim, document
