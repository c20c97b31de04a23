// References that only one side states, or not.
//
// @param  alleged  boolean
// @filter
WITH *
WHERE _reference.alleged = $alleged
