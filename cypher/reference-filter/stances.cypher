// References in one of these stances.
//
// @param  stances  list of string
// @filter
WITH *
WHERE _reference.stance IN $stances
