// References of one of these polarities.
//
// @param  polarities  list of string
// @filter
WITH *
WHERE _reference.polarity IN $polarities
