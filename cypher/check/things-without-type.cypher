// Things without the label of their type.
//
// @many
MATCH (thing:Thing)
WHERE NOT thing:Former|Unprojected AND (thing.type IS NULL OR NOT thing.type IN labels(thing))
RETURN thing.id AS thing, labels(thing) AS labels
ORDER BY thing
LIMIT 100
