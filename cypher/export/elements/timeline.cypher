// Contacts and agreements on one axis, oldest first; those without any date come first.
//
// @many   ExportedThing
MATCH (_item:Contact|Agreement)
WITH _item
ORDER BY _item.sortDay, _item.id
RETURN _item AS thing, NULL AS relation, NULL AS weight, NULL AS hops
