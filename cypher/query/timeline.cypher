// Contacts and agreements on one axis, oldest first; those without any date come first.
//
// @param  first  integer  page size, 1 to 1000
// @order  date  _item.sortDay, _item.id
// @many   TimelineItem
MATCH (_item:Contact|Agreement)
RETURN _item
ORDER BY _item.sortDay, _item.id
LIMIT $first
