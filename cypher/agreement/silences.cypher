// Times in which no contact of a known day referenced an agreement, longest first.
// The agreement is matched by its id, and not as `this`, so that a filter may name it as well.
//
// @parent this            Agreement
// @param  longerThanDays  integer 1..100000
// @many   Silence
MATCH (_contact:Contact)-[_reference:REFERENCED]->(_agreement:Thing {id: this.id})
WHERE _reference.certain AND NOT _reference.alleged AND _contact.earliest = _contact.latest
WITH DISTINCT _contact.earliest AS _day
ORDER BY _day
WITH collect(_day) AS _days
UNWIND range(1, size(_days) - 1) AS _index
WITH _days[_index - 1] AS _before, _days[_index] AS _after
WITH _before, _after, duration.inDays(_before, _after).days AS _length
WHERE _length > $longerThanDays
RETURN _before AS from, _after AS to, _length AS days
ORDER BY days DESC, from
LIMIT 200
