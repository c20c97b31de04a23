// Of pairs of leaders those that are not to be taken for one: both took part in one contact, or somebody once called them
// the same or different.
//
// @param  pairs list of map  one and other, ids
// @many
// @column one   id
// @column other id
UNWIND $pairs AS pair
MATCH (one:Thing {id: pair.one})
MATCH (other:Thing {id: pair.other})
WHERE EXISTS { (one)-[:PARTICIPATED_IN]->(:Contact)<-[:PARTICIPATED_IN]-(other) }
  OR EXISTS {
    MATCH (one)<-[:SAME_AS*0..1]-(:Thing)<-[:SUBJECT|OBJECT]-(said:Claim)-[:SUBJECT|OBJECT]->(:Thing)-[:SAME_AS*0..1]->(other)
    WHERE said.predicate IN ['sameAs', 'differentFrom']
  }
RETURN one.id AS one, other.id AS other
ORDER BY one, other
