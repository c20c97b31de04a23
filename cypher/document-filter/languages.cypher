// Documents in one of these languages.
//
// @param  languages  list of string
// @filter
MATCH (_document:Document)
WHERE _document.language IN $languages
