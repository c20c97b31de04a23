// Which of some things are merged into others.
//
// @param  ids list of id
// @many
// @column id  id
UNWIND $ids AS id
MATCH (thing:Former {id: id})
RETURN thing.id AS id
