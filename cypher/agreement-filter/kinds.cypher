// Agreements of one of these kinds.
//
// @param  kinds  list of string
// @filter
MATCH (_agreement:Agreement)
WHERE _agreement.kind IN $kinds
