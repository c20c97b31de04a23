// Claims that say of things that they are the same as others or different from them, whatever their rank.
//
// @param  ids       list of id
// @many
// @column id        id
// @column from      id
// @column predicate string      sameAs or differentFrom
// @column subject   id
// @column objects   list of id
// @column negated   boolean
// @column certain   boolean
// @column rank      string?     of the last review; null where nobody reviewed it
UNWIND $ids AS id
MATCH (thing:Thing {id: id})<-[:SUBJECT|OBJECT]-(claim:Claim)
WHERE claim.predicate IN ['sameAs', 'differentFrom']
WITH DISTINCT claim
RETURN
  claim.id AS id,
  head([(claim)-[:FROM]->(document) | document.id]) AS from,
  claim.predicate AS predicate,
  head([(claim)-[:SUBJECT]->(subject) | subject.id]) AS subject,
  [(claim)-[:OBJECT]->(object) | object.id] AS objects,
  claim.negated AS negated,
  claim.certain AS certain,
  head(COLLECT {
    MATCH (review:Review)-[:OF]->(claim)
    RETURN review.rank
    ORDER BY review.serial DESC
    LIMIT 1
  }) AS rank
ORDER BY id
LIMIT 10000
