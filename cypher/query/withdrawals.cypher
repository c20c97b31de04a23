// What was withdrawn, the last first.
//
// @param  first  integer  page size, 1 to 1000
// @many   Withdrawal
MATCH (_withdrawal:Withdrawal)
RETURN _withdrawal
ORDER BY _withdrawal.version DESC, _withdrawal.id
LIMIT $first
