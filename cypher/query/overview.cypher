// What the graph holds, as nodes and links: those with most relations, all of them if there is room.
//
// @param  limit    integer  1..1000  nodes to show
// @param  through  list of string  kinds that are shown
// @one    Network
WITH [_kind IN $through | toUpper(left(_kind, 1)) + substring(_kind, 1)] AS _labels, $through AS _kinds
CALL (_labels, _kinds) {
  MATCH (_thing:Thing&!Former&!Unprojected)
  WHERE any(_label IN labels(_thing) WHERE _label IN _labels) OR _thing:Contact AND _thing.kind IN _kinds
  MATCH (_thing)-[_relation:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]-(_far:Thing)
  WHERE any(_label IN labels(_far) WHERE _label IN _labels) OR _far:Contact AND _far.kind IN _kinds
  WITH _thing, sum(_relation.sources) AS _weight
  ORDER BY _weight DESC, _thing.id
  RETURN collect({thing: _thing, id: _thing.id, weight: _weight, hops: NULL}) AS _found
}
WITH _found[..$limit] AS _rows, size(_found) AS _met, [_row IN _found[..$limit] | _row.thing] AS _nodes
CALL (_nodes) {
  UNWIND _nodes AS _start
  MATCH (_start)-[_relation:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]->(_end:Thing)
  WHERE _end IN _nodes
  WITH _start, _relation, _end
  ORDER BY _relation.sources DESC, _start.id, _end.id, type(_relation), _relation.key
  RETURN collect({
    source: _start.id,
    target: _end.id,
    weight: _relation.sources,
    kind: type(_relation),
    contactKinds: [],
    role: _relation.role,
    stance: _relation.stance,
    certain: _relation.certain,
    disputed: _relation.disputed,
    alleged: _relation.alleged,
    documents: COLLECT {
      MATCH (_claim:Claim)-[:FROM]->(_document:Document)
      WHERE _claim.id IN _relation.claimIds
      RETURN DISTINCT _document.id AS _id
      ORDER BY _id
    },
    first: CASE WHEN _relation.earliest.year > 1 THEN toString(_relation.earliest) END,
    last: CASE WHEN _relation.latest.year < 9999 THEN toString(_relation.latest) END
  }) AS _links
}
RETURN [_row IN _rows | _row{.id, .weight, .hops}] AS nodes,
  _links[..10000] AS links,
  {nodes: _met - size(_nodes), links: size(_links[10000..]), unwalked: 0} AS leftOut
