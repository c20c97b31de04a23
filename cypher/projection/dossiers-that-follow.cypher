// Things whose dossiers follow from what became known of others: those who stated something in a contact that was dated,
// contacts in which an office took part, all that is told of a thing that was merged or split, or told by it, and all that
// a document tells whose publisher became known.
//
// @param  contacts   list of id
// @param  offices    list of id
// @param  merged     list of id
// @param  documents  list of id
// @many
// @column id         id
CALL () {
  UNWIND $contacts AS id
  MATCH (:Thing {id: id})<-[:DURING]-(:Claim)-[:SUBJECT]->(thing:Thing)
  RETURN thing
  UNION
  UNWIND $offices AS id
  MATCH (:Thing {id: id})<-[:SUBJECT|ON_BEHALF_OF]-({predicate: 'participated'})-[:OBJECT]->(thing:Thing)
  RETURN thing
  UNION
  UNWIND $merged AS id
  MATCH (:Thing {id: id})-[:SAME_AS*0..2]-(member:Thing)<-[:SUBJECT|OBJECT|SPEAKER|ON_BEHALF_OF|DURING|TOLD_BY]-(:Claim)-[:SUBJECT|OBJECT]->(thing:Thing)
  RETURN thing
  UNION
  UNWIND $merged AS id
  MATCH (:Thing {id: id})-[:SAME_AS*0..2]-(thing:Thing)
  RETURN thing
  UNION
  UNWIND $merged AS id
  MATCH (:Thing {id: id})-[:SAME_AS*0..2]-(:Thing)<-[:PUBLISHED_BY]-(:Thing)<-[:FROM]-(:Claim)-[:SUBJECT|OBJECT]->(thing:Thing)
  RETURN thing
  UNION
  UNWIND $documents AS id
  MATCH (:Thing {id: id})<-[:FROM]-(:Claim)-[:SUBJECT|OBJECT]->(thing:Thing)
  RETURN thing
}
RETURN DISTINCT thing.id AS id
