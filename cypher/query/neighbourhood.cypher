// What lies around things, nearest first, then by first tellers of the relations that lead there, then by id; and the relations
// among what is shown. Hop by hop: a nearer thing is never left out for a farther one, and where the limit is reached the walk
// ends. Things of more than 1,000 relations are shown and not walked on from, but for those asked of: that bounds the work.
//
// @param  of       list of id  1..20
// @param  hops     integer  1..3
// @param  limit    integer  1..1000  nodes to show
// @param  through  list of string  kinds that neighbours may have
// @param  filter   map  statuses of contacts; certain, alleged and window of each relation, or null
// @one    Network
MATCH (_asked:Thing)-[:SAME_AS*0..1]->(_thing:Thing&!Former&!Unprojected)
WHERE _asked.id IN $of
WITH DISTINCT _thing
ORDER BY _thing.id
WITH collect(_thing) AS _things
WITH _things[..$limit] AS _nodes, _things[..$limit] AS _walked, [_thing IN _things[..$limit] | {id: _thing.id, weight: 0, hops: 0}] AS _rows,
  size(_things) AS _met, 0 AS _lost,
  {
    labels: [_kind IN $through | toUpper(left(_kind, 1)) + substring(_kind, 1)],
    kinds: $through,
    statuses: $filter.statuses,
    certain: $filter.certain,
    alleged: $filter.alleged,
    window: $filter.window,
    since: date(coalesce($filter.window.from, '0001-01-01')),
    until: date(coalesce($filter.window.to, '9999-12-31'))
  } AS _ask
CALL (_ask, _nodes, _walked) {
  UNWIND _walked AS _near
  MATCH (_near)-[_relation:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]-(_far:Thing)
  WHERE NOT _far IN _nodes
    AND CASE
      WHEN _far:Contact THEN _far.status IN _ask.statuses AND (_ask.alleged IS NULL OR _ask.alleged OR NOT _far.alleged)
        AND ('Contact' IN _ask.labels OR _far.kind IN _ask.kinds)
      ELSE any(_label IN labels(_far) WHERE _label IN _ask.labels)
    END
    AND (_ask.certain IS NULL OR _relation.certain = _ask.certain)
    AND (_ask.alleged IS NULL OR _relation.alleged = _ask.alleged)
    AND (_ask.window IS NULL OR CASE _ask.window.certainty
      WHEN 'certainly' THEN _relation.startLatest <= _ask.until AND _relation.endEarliest >= _ask.since
      ELSE _relation.earliest <= _ask.until AND _relation.latest >= _ask.since
    END)
  WITH _far, sum(_relation.sources) AS _weight, count(*) AS _links
  ORDER BY _weight DESC, _far.id
  RETURN collect({thing: _far, id: _far.id, weight: _weight, hops: 1, links: _links}) AS _found
}
WITH _ask, _nodes, _rows, _met + size(_found) AS _met, _found[..$limit - size(_nodes)] AS _new,
  _lost + reduce(_sum = 0, _row IN _found[$limit - size(_nodes)..] | _sum + _row.links) AS _lost
WITH _ask, _nodes + [_row IN _new | _row.thing] AS _nodes, _rows + _new AS _rows, _met, _lost, [_row IN _new | _row.thing] AS _near
WITH _ask, _nodes, _rows, _met, _lost, _near,
  [_thing IN _near WHERE $hops > 1 AND size(_nodes) < $limit AND COUNT { (_thing)-[:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]-() } <= 1000] AS _walked
WITH _ask, _nodes, _rows, _met, _lost, _walked, CASE WHEN $hops > 1 THEN size(_near) - size(_walked) ELSE 0 END AS _unwalked
CALL (_ask, _nodes, _walked) {
  UNWIND _walked AS _near
  MATCH (_near)-[_relation:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]-(_far:Thing)
  WHERE NOT _far IN _nodes
    AND CASE
      WHEN _far:Contact THEN _far.status IN _ask.statuses AND (_ask.alleged IS NULL OR _ask.alleged OR NOT _far.alleged)
        AND ('Contact' IN _ask.labels OR _far.kind IN _ask.kinds)
      ELSE any(_label IN labels(_far) WHERE _label IN _ask.labels)
    END
    AND (_ask.certain IS NULL OR _relation.certain = _ask.certain)
    AND (_ask.alleged IS NULL OR _relation.alleged = _ask.alleged)
    AND (_ask.window IS NULL OR CASE _ask.window.certainty
      WHEN 'certainly' THEN _relation.startLatest <= _ask.until AND _relation.endEarliest >= _ask.since
      ELSE _relation.earliest <= _ask.until AND _relation.latest >= _ask.since
    END)
  WITH _far, sum(_relation.sources) AS _weight, count(*) AS _links
  ORDER BY _weight DESC, _far.id
  RETURN collect({thing: _far, id: _far.id, weight: _weight, hops: 2, links: _links}) AS _found
}
WITH _ask, _nodes, _rows, _met + size(_found) AS _met, _found[..$limit - size(_nodes)] AS _new,
  _lost + reduce(_sum = 0, _row IN _found[$limit - size(_nodes)..] | _sum + _row.links) AS _lost, _unwalked
WITH _ask, _nodes + [_row IN _new | _row.thing] AS _nodes, _rows + _new AS _rows, _met, _lost, [_row IN _new | _row.thing] AS _near, _unwalked
WITH _ask, _nodes, _rows, _met, _lost, _near, _unwalked,
  [_thing IN _near WHERE $hops > 2 AND size(_nodes) < $limit AND COUNT { (_thing)-[:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]-() } <= 1000] AS _walked
WITH _ask, _nodes, _rows, _met, _lost, _walked, _unwalked + CASE WHEN $hops > 2 THEN size(_near) - size(_walked) ELSE 0 END AS _unwalked
CALL (_ask, _nodes, _walked) {
  UNWIND _walked AS _near
  MATCH (_near)-[_relation:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]-(_far:Thing)
  WHERE NOT _far IN _nodes
    AND CASE
      WHEN _far:Contact THEN _far.status IN _ask.statuses AND (_ask.alleged IS NULL OR _ask.alleged OR NOT _far.alleged)
        AND ('Contact' IN _ask.labels OR _far.kind IN _ask.kinds)
      ELSE any(_label IN labels(_far) WHERE _label IN _ask.labels)
    END
    AND (_ask.certain IS NULL OR _relation.certain = _ask.certain)
    AND (_ask.alleged IS NULL OR _relation.alleged = _ask.alleged)
    AND (_ask.window IS NULL OR CASE _ask.window.certainty
      WHEN 'certainly' THEN _relation.startLatest <= _ask.until AND _relation.endEarliest >= _ask.since
      ELSE _relation.earliest <= _ask.until AND _relation.latest >= _ask.since
    END)
  WITH _far, sum(_relation.sources) AS _weight, count(*) AS _links
  ORDER BY _weight DESC, _far.id
  RETURN collect({thing: _far, id: _far.id, weight: _weight, hops: 3, links: _links}) AS _found
}
WITH _ask, _nodes, _rows, _met + size(_found) AS _met, _found[..$limit - size(_nodes)] AS _new,
  _lost + reduce(_sum = 0, _row IN _found[$limit - size(_nodes)..] | _sum + _row.links) AS _lost, _unwalked
WITH _ask, _nodes + [_row IN _new | _row.thing] AS _nodes, _rows + _new AS _rows, _met, _lost, _unwalked
CALL (_ask, _nodes) {
  CALL (_nodes) {
    UNWIND _nodes AS _end
    MATCH (_start:Thing)-[_relation:PARTICIPATED_IN|INVOLVED_IN]->(_end:Contact)
    WHERE _start IN _nodes
    RETURN _start, _relation, _end
    UNION ALL
    UNWIND _nodes AS _start
    MATCH (_start)-[_relation:REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED]->(_end:Thing)
    WHERE _end IN _nodes
    RETURN _start, _relation, _end
  }
  WITH _start, _relation, _end
  WHERE (_ask.certain IS NULL OR _relation.certain = _ask.certain)
    AND (_ask.alleged IS NULL OR _relation.alleged = _ask.alleged)
    AND (_ask.window IS NULL OR CASE _ask.window.certainty
      WHEN 'certainly' THEN _relation.startLatest <= _ask.until AND _relation.endEarliest >= _ask.since
      ELSE _relation.earliest <= _ask.until AND _relation.latest >= _ask.since
    END)
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
  {nodes: _met - size(_nodes), links: _lost + size(_links[10000..]), unwalked: _unwalked} AS leftOut
