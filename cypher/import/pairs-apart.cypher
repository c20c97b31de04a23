// Of pairs of leaders those of which something speaks against taking them for one: somebody once called them the same or
// different, or both took part in one contact.
//
// @param  pairs   list of map  one and other, ids
// @many
// @column one     id
// @column other   id
// @column claimed boolean
// @column contact id?          in which both took part: the first by id
UNWIND $pairs AS pair
MATCH (one:Thing {id: pair.one})
MATCH (other:Thing {id: pair.other})
WITH one, other,
  EXISTS {
    MATCH (one)<-[:SAME_AS*0..1]-(:Thing)<-[:SUBJECT|OBJECT]-(said:Claim)-[:SUBJECT|OBJECT]->(:Thing)-[:SAME_AS*0..1]->(other)
    WHERE said.predicate IN ['sameAs', 'differentFrom']
  } AS claimed,
  head(COLLECT {
    MATCH (one)-[:PARTICIPATED_IN]->(contact:Contact)<-[:PARTICIPATED_IN]-(other)
    RETURN contact.id
    ORDER BY contact.id
    LIMIT 1
  }) AS contact
WHERE claimed OR contact IS NOT NULL
RETURN one.id AS one, other.id AS other, claimed, contact
ORDER BY one, other
