// Tells of loads that nobody told of, where there is no change yet: those of an import, or of a Readout that told nothing.
//
// @none
MATCH (load:Load)
WHERE NOT EXISTS { (:Change) }
WITH load
ORDER BY load.version
WITH collect(load) AS loads
UNWIND range(1, size(loads)) AS number
WITH number, loads[number - 1] AS load
CREATE (:Change {
  number: number,
  kind: 'load',
  version: load.version,
  at: datetime({datetime: load.startedAt, timezone: 'UTC'}),
  claims: COUNT { (load)<-[:RECORDED_IN]-(:Claim) },
  quotes: 0,
  reviews: COUNT { (load)<-[:RECORDED_IN]-(:Review) },
  ids: [],
  kinds: [],
  hows: []
})
