// Who referenced an agreement in which month, oldest first; those of no known month come last.
// The agreement is matched by its id, and not as `this`, so that a filter may name it as well.
//
// @parent this   Agreement
// @many   Mention
MATCH (_contact:Contact)-[_reference:REFERENCED]->(_agreement:Thing {id: this.id})
WHERE _reference.certain AND NOT _reference.alleged
WITH _contact, _reference,
  CASE WHEN date.truncate('month', _contact.earliest) = date.truncate('month', _contact.latest)
    THEN substring(toString(_contact.earliest), 0, 7) END AS _month
OPTIONAL MATCH (_speaker:Thing {id: _reference.speakerId})
RETURN _month AS month,
  _speaker AS speaker,
  count(DISTINCT _contact) AS contacts,
  collect(DISTINCT _reference.stance) AS stances
ORDER BY coalesce(month, '9999'), coalesce(speaker.id, '')
LIMIT 1000
