// Documents an organisation published, newest first.
//
// @parent this   Organisation
// @param  first  integer  page size, 1 to 1000
// @many   Document
MATCH (this)<-[:SAME_AS*0..1]-(:Thing)<-[:PUBLISHED_BY]-(_document:Document)
RETURN _document
ORDER BY _document.sortDay DESC, _document.id
LIMIT $first
