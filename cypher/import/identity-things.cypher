// Of things, as whom they count: with all that count as the same one.
//
// @param  ids     list of id
// @many
// @column id      id
// @column type    string
// @column kept    id          itself, unless it was merged into another
// @column members list of id  all former ids of the kept one, and its own
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
WITH thing, coalesce(head([(thing)-[:SAME_AS]->(other:Thing) | other]), thing) AS kept
RETURN
  thing.id AS id,
  thing.type AS type,
  kept.id AS kept,
  [kept.id] + [(former:Former)-[:SAME_AS]->(kept) | former.id] AS members
