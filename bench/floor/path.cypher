// The shortest paths of up to four hops between two leaders: ten at most. They lead through leaders, organisations, agreements
// and held contacts, by what is certain and no one side's word alone. Where two lead through the same but for their contacts,
// the second stands behind all that are the first of their kind; then the best attested come first.
MATCH (from:Thing {id: $from})
MATCH (to:Thing {id: $to})
MATCH path = allShortestPaths((from)-[:PARTICIPATED_IN|INVOLVED_IN|REFERENCED|DISCUSSED|SIGNED|PARTY_TO|IMPLEMENTS|AMENDS|PART_OF|MEMBER_OF|STATED*..4]-(to))
WHERE all(thing IN nodes(path) WHERE
    CASE
      WHEN thing:Contact THEN thing.status = 'held' AND NOT thing.alleged
      ELSE thing:Leader|Agreement|Organisation
    END)
  AND all(hop IN relationships(path) WHERE hop.certain AND NOT hop.alleged)
WITH nodes(path) AS things, relationships(path) AS hops
WITH things, hops, reduce(sum = 0, hop IN hops | sum + hop.sources) AS sources
WITH things, max(sources) AS sources, collect({hops: hops, sources: sources}) AS ways
WITH things, sources, ways, [thing IN things[1..-1] | thing.id] AS ids
ORDER BY sources DESC, ids
WITH [thing IN things[1..-1] WHERE NOT thing:Contact] AS chain,
  collect({things: things, sources: sources, ways: ways, ids: ids})[..10] AS likes
UNWIND range(0, size(likes) - 1) AS place
WITH place, likes[place] AS one
ORDER BY place, one.sources DESC, one.ids
LIMIT 10
CALL (one) {
  UNWIND one.ways AS way
  WITH way
  ORDER BY way.sources DESC, [hop IN way.hops | type(hop) + ' ' + hop.key]
  LIMIT 1
  RETURN way.hops AS hops
}
WITH place, one, hops
ORDER BY place, one.sources DESC, one.ids
RETURN {path: collect({
  length: size(hops),
  things: [thing IN one.things | thing {.id, .name}],
  hops: [hop IN hops | {relation: type(hop), sources: hop.sources}]
})} AS data
