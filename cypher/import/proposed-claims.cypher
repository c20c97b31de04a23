// Claims that wait for a review, in the order of their documents and of their words in them; first the day of a document,
// which others follow from.
//
// @param  document  id?      only of this one
// @param  most      integer
// @many
// @column id        id
// @column document  id
// @column title     string?
// @column predicate string
// @column subject   string   the name where there is one, else the id
// @column objects   list of string
// @column value     string?
// @column edtf      string?
// @column qualifiers list of string
// @column reason    string?
// @column exact     string?  words of the first quote, and what stands around them
// @column prefix    string?
// @column suffix    string?
MATCH (review:Review {rank: 'proposed'})-[:OF]->(claim:Claim)
WHERE NOT EXISTS {
  MATCH (later:Review)-[:OF]->(claim)
  WHERE later.serial > review.serial
}
MATCH (claim)-[:FROM]->(document)
WHERE $document IS NULL OR document.id = $document
WITH claim, document, head(COLLECT {
  MATCH (claim)-[quote:QUOTES]->()
  RETURN quote
  ORDER BY quote.start
  LIMIT 1
}) AS quote
ORDER BY document.id, NOT EXISTS { (claim)-[:SUBJECT]->(document) }, quote.start, claim.serial
LIMIT $most
RETURN
  claim.id AS id,
  document.id AS document,
  document.title AS title,
  claim.predicate AS predicate,
  head([(claim)-[:SUBJECT]->(subject) | coalesce(subject.name, subject.id)]) AS subject,
  [(claim)-[:OBJECT]->(object) | coalesce(object.name, object.id)] AS objects,
  claim.value AS value,
  claim.edtf AS edtf,
  [qualifier IN [
    claim.role, claim.stance, claim.polarity, claim.channel,
    head([(claim)-[:SPEAKER]->(speaker) | 'by ' + coalesce(speaker.name, speaker.id)]),
    head([(claim)-[:DURING]->(contact) | 'during ' + contact.id]),
    CASE WHEN claim.negated THEN 'negated' END,
    CASE WHEN claim.alleged THEN 'alleged' END,
    CASE WHEN NOT claim.certain THEN 'not certain' END
  ] WHERE qualifier IS NOT NULL] AS qualifiers,
  claim.reason AS reason,
  quote.exact AS exact,
  quote.prefix AS prefix,
  quote.suffix AS suffix
