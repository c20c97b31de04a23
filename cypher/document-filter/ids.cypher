// Documents with one of these ids.
//
// @param  ids  list of id 1..1000
// @filter
MATCH (_document:Thing&Document)
WHERE _document.id IN $ids
