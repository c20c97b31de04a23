// Organisations that published a document, by name.
//
// @param  first  integer  page size, 1 to 1000
// @many   Organisation
MATCH (_publisher:Publisher)
RETURN _publisher
ORDER BY coalesce(_publisher.name, ''), _publisher.id
LIMIT $first
