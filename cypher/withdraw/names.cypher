// What some things are called, to be masked wherever else it stands: what claims name them, whether it counts or not, and of
// documents the title and the address, unless others have the same.
//
// @param  ids     list of id
// @many
// @column name    string
// @column shared  boolean  claims name others so too
CALL () {
  UNWIND $ids AS id
  MATCH (:Thing {id: id})<-[:SUBJECT]-(claim {predicate: 'named'})
  WHERE claim.value IS NOT NULL
  WITH DISTINCT claim.value AS name
  RETURN name, EXISTS {
    MATCH (other:Claim {predicate: 'named', value: name})-[:SUBJECT]->(named)
    WHERE NOT named.id IN $ids
  } AS shared
  UNION
  UNWIND $ids AS id
  MATCH (thing:Thing {id: id})
  UNWIND [thing.title, thing.url] AS name
  WITH DISTINCT name
  WHERE name <> '' AND NOT EXISTS {
    MATCH (other:Thing)
    WHERE NOT other.id IN $ids AND name IN [other.title, other.url]
  }
  RETURN name, false AS shared
}
RETURN name, shared
ORDER BY name
