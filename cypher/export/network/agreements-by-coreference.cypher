// Agreements, and contacts that surely referenced two of them. First each of them, paired with itself; then the pairs, strongest first. With no bound.
//
// @param  limit  integer?  1..1000000  nodes to take, the strongest; null takes all
// @many   ExportedPair
MATCH (_contact:Contact)-[_joining:REFERENCED]->(_member:Agreement)
WHERE _joining.certain AND NOT _joining.alleged
WITH _contact, collect(DISTINCT _member) AS _members
WHERE size(_members) > 1
UNWIND _members AS _one
UNWIND _members AS _other
WITH _contact, _one, _other
WHERE _one.id <= _other.id
WITH _one, _other, count(*) AS _weight, collect(CASE WHEN _one <> _other THEN _contact END) AS _contacts
RETURN _one AS one, _other AS other, _weight AS weight, _contacts AS contacts
ORDER BY one <> other, weight DESC, one.id, other.id
