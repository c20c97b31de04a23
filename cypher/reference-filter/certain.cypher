// References whose agreement the words leave open, or do not.
//
// @param  certain  boolean
// @filter
WITH *
WHERE _reference.certain = $certain
