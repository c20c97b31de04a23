// A document with the dispatches that tell it anew, or a thing with all that was merged with it; none where there is no such.
//
// @param  id         id
// @many
// @column id         id
// @column type       string
// @column withdrawn  boolean  it was withdrawn already
MATCH (asked:Thing {id: $id})
WITH coalesce(head([(asked)-[:SAME_AS]->(other:Thing) | other]), asked) AS kept
CALL (kept) {
  RETURN kept AS thing
  UNION
  MATCH (thing:Thing)-[:SAME_AS|RETELLS]->(kept)
  RETURN thing
}
RETURN thing.id AS id, thing.type AS type, thing:Withdrawn AS withdrawn
ORDER BY id
