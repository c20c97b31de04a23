// Things that nothing is told of yet, of some.
//
// @param  ids  list of id
// @many
// @column id   id
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
WHERE thing:Unprojected
RETURN thing.id AS id
