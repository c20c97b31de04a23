// All topics, by name; those without one come first.
//
// @param  first  integer  page size, 1 to 1000
// @many   Topic
MATCH (_topic:Topic)
RETURN _topic
ORDER BY coalesce(_topic.name, ''), _topic.id
LIMIT $first
