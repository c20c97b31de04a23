// Agreements of one of these statuses.
//
// @param  statuses  list of string
// @filter
MATCH (_agreement:Agreement)
WHERE _agreement.status IN $statuses
