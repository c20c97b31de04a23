// Leaders, joined by contacts in which both surely took part. One paired with himself tells in how many he did.
//
// @param  limit  integer  1..1000  nodes to show
// @one    Network
MATCH (_contact:Contact)<-[_joining:PARTICIPATED_IN]-(_member:Leader)
WHERE _joining.certain AND NOT _joining.alleged
WITH _contact, collect(DISTINCT _member.id) AS _ids
WHERE size(_ids) > 1
WITH _ids, _contact.kind AS _kind,
  CASE WHEN _contact.earliest.year > 1 THEN toString(_contact.earliest) END AS _from,
  CASE WHEN _contact.latest.year < 9999 THEN toString(_contact.latest) END AS _to
UNWIND _ids AS _one
UNWIND _ids AS _other
WITH _one, _other, _kind, _from, _to
WHERE _one <= _other
WITH _one, _other, count(*) AS _weight, collect(DISTINCT _kind) AS _kinds, min(_from) AS _first, max(_to) AS _last
ORDER BY _weight DESC, _one, _other
WITH collect(CASE WHEN _one = _other THEN {id: _one, weight: _weight} END) AS _members,
  collect(CASE WHEN _one <> _other THEN {source: _one, target: _other, weight: _weight, kinds: _kinds, first: _first, last: _last} END) AS _pairs
WITH _members[..$limit] AS _nodes, _members, _pairs
WITH _nodes, _members, _pairs, [_node IN _nodes | _node.id] AS _shown
WITH _nodes, _members, _pairs, [_pair IN _pairs WHERE _pair.source IN _shown AND _pair.target IN _shown][..10000] AS _links
RETURN _nodes AS nodes,
  [_link IN _links | _link{.*, contactKinds: [_kind IN ['call', 'meeting', 'visit', 'message'] WHERE _kind IN _link.kinds], certain: true, disputed: false, alleged: false, documents: []}] AS links,
  {nodes: size(_members) - size(_nodes), links: size(_pairs) - size(_links), unwalked: 0} AS leftOut
