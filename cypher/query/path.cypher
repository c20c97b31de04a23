// The shortest ways from one thing to another: ten at most, all of the least length. Those through other leaders, agreements
// and the like come first; among ways that differ by their contacts alone the best attested, then the first by id. Several
// relations between the same two things make one way, by the best attested of them.
//
// allShortestPaths goes from both ends and drops a step at once; GQL's SHORTEST took 10 to 100 times as long beside it.
// It wants a written bound: what is longer than maxHops is dropped afterwards.
//
// @param  from     id
// @param  to       id
// @param  maxHops  integer  1..6
// @param  through  list of string  kinds that things on the way may have
// @param  filter   map  statuses of contacts on the way; certain, alleged and window of each hop, or null
// @many   Path
MATCH (:Thing {id: $from})-[:SAME_AS*0..1]->(_from:Thing)
MATCH (:Thing {id: $to})-[:SAME_AS*0..1]->(_to:Thing)
WITH _from, _to,
  [_kind IN $through | toUpper(left(_kind, 1)) + substring(_kind, 1)] AS _types,
  $filter.statuses AS _statuses,
  $filter.certain AS _certain,
  $filter.alleged AS _alleged,
  $filter.window AS _window,
  date(coalesce($filter.window.from, '0001-01-01')) AS _since,
  date(coalesce($filter.window.to, '9999-12-31')) AS _until
MATCH _path = allShortestPaths((_from)-[:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|ABOUT|HELD_AT|IN|HELD|OF|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED*..6]-(_to))
WHERE _from <> _to
  AND all(_thing IN nodes(_path) WHERE
    CASE
      WHEN _thing:Contact THEN _thing.status IN _statuses AND (_alleged IS NULL OR _alleged OR NOT _thing.alleged)
        AND ('Contact' IN _types OR _thing.kind IN $through)
      ELSE _thing.type IN _types
    END
    OR _thing = _from OR _thing = _to)
  AND all(_hop IN relationships(_path) WHERE
    (_certain IS NULL OR _hop.certain = _certain)
    AND (_alleged IS NULL OR _hop.alleged = _alleged)
    AND (_window IS NULL OR CASE _window.certainty
      WHEN 'certainly' THEN _hop.startLatest <= _until AND _hop.endEarliest >= _since
      ELSE _hop.earliest <= _until AND _hop.latest >= _since
    END))
WITH nodes(_path) AS _things, relationships(_path) AS _relations
WITH _things, _relations,
  reduce(_sum = 0, _hop IN _relations | _sum + CASE WHEN _hop.certain THEN _hop.sources ELSE 0 END) AS _sources
WITH _things, max(_sources) AS _sources, collect({relations: _relations, sources: _sources}) AS _ways
WHERE size(_things) - 1 <= $maxHops
WITH _things, _sources, _ways, [_thing IN _things[1..-1] | _thing.id] AS _ids
ORDER BY _sources DESC, _ids
WITH [_thing IN _things[1..-1] WHERE NOT _thing:Contact] AS _chain,
  collect({things: _things, sources: _sources, ways: _ways, ids: _ids})[..10] AS _found
UNWIND range(0, size(_found) - 1) AS _turn
WITH _turn, _found[_turn] AS _one
ORDER BY _turn, _one.sources DESC, _one.ids
LIMIT 10
CALL (_one) {
  UNWIND _one.ways AS _way
  WITH _way, [_hop IN _way.relations | type(_hop) + ' ' + _hop.key] AS _keys
  ORDER BY _way.sources DESC, _keys
  RETURN head(collect(_way.relations)) AS _relations
}
RETURN size(_relations) AS length,
  _one.things AS things,
  _relations AS relations,
  _turn AS turn,
  _one.sources AS sources,
  _one.ids AS ids
ORDER BY turn, sources DESC, ids
LIMIT 10
