// How many contacts began in each year, oldest first; those whose year is not known come last.
//
// @many   ContactsInYear
MATCH (_contact:Contact)
WITH CASE WHEN _contact.earliest.year = _contact.startLatest.year THEN _contact.earliest.year END AS _year, _contact
RETURN _year AS year,
  count(*) AS contacts,
  count(CASE _contact.kind WHEN 'call' THEN 1 END) AS calls,
  count(CASE _contact.kind WHEN 'meeting' THEN 1 END) AS meetings,
  count(CASE _contact.kind WHEN 'visit' THEN 1 END) AS visits,
  count(CASE _contact.kind WHEN 'message' THEN 1 END) AS messages
ORDER BY coalesce(year, 9999)
LIMIT 1000
