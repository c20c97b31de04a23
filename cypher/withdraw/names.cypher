// What claims name some things: all that is said of them, whether it counts or not.
//
// @param  ids     list of id
// @many
// @column name    string
// @column shared  boolean  claims name others so too
UNWIND $ids AS id
MATCH (:Thing {id: id})<-[:SUBJECT]-(claim {predicate: 'named'})
WHERE claim.value IS NOT NULL
WITH DISTINCT claim.value AS name
RETURN name, EXISTS {
  MATCH (other:Claim {predicate: 'named', value: name})-[:SUBJECT]->(named)
  WHERE NOT named.id IN $ids
} AS shared
ORDER BY name
