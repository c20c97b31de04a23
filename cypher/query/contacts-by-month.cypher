// How many contacts were held in each month; one of several possible months counts in the first of them that is known.
//
// @many   ContactsInMonth
MATCH (_contact:Contact&!Former&!Unprojected {status: 'held'})
WHERE _contact.earliest.year > 1 OR _contact.latest.year < 9999
WITH CASE WHEN _contact.earliest.year > 1 THEN _contact.earliest ELSE _contact.latest END AS _day,
  _contact.earliest.year = _contact.latest.year AND _contact.earliest.month = _contact.latest.month AS _isSure
WITH left(toString(_day), 7) AS _month, _isSure
WITH _month, sum(CASE WHEN _isSure THEN 1 ELSE 0 END) AS _sure, sum(CASE WHEN _isSure THEN 0 ELSE 1 END) AS _perhaps
RETURN _month AS month, _sure AS sure, _perhaps AS perhaps
ORDER BY month
LIMIT 5000
