// Leaders and agreements, and contacts that surely referenced the agreement and in which the leader surely took part or spoke.
// First each of them, paired with itself; then the pairs, strongest first. With no bound.
//
// @param  limit  integer?  1..1000000  nodes to take, the strongest; null takes all
// @many   ExportedPair
MATCH (_contact:Contact)-[_joining:REFERENCED]->(_member:Agreement)
WHERE _joining.certain AND NOT _joining.alleged
WITH _contact, collect(DISTINCT _member) AS _agreements, collect(DISTINCT _joining.speakerId) AS _speakers
CALL (_contact, _speakers) {
  MATCH (_contact)<-[_presence:PARTICIPATED_IN]-(_leader:Leader)
  WHERE _presence.certain AND NOT _presence.alleged
  RETURN _leader
  UNION
  MATCH (_leader:Thing&Leader)
  WHERE _leader.id IN _speakers
  RETURN _leader
}
WITH _contact, _agreements, collect(_leader) AS _leaders
UNWIND _leaders + _agreements AS _one
UNWIND CASE WHEN _one IN _leaders THEN [_one] + _agreements ELSE [_one] END AS _other
WITH _one, _other, count(*) AS _weight, collect(CASE WHEN _one <> _other THEN _contact END) AS _contacts
RETURN _one AS one, _other AS other, _weight AS weight, _contacts AS contacts
ORDER BY one <> other, weight DESC, one.id, other.id
