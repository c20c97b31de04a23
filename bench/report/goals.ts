import { type Distribution, geometricMean, median } from '../measure/statistics.ts'
import type { OperationResult, Results } from './results.ts'

/** What is promised, and what was found. */
export type Goal = {
  readonly what: string
  readonly found: number
  readonly wanted: string
  readonly met: boolean
}

/** The goals as far as what they are about was measured. They are meant for scale M, that of growth for L. */
export const goalsOf = (results: Results): Goal[] =>
  [
    ...results.operations.flatMap(goalsOfOperation),
    atMost('p50 over floor, geometric mean', results.geomean.readoutOverFloor, 1.15),
    atLeast('@neo4j/graphql over Readout, geometric mean', results.geomean.neo4jGraphqlOverReadout, 3),
    ...goalsOfGrowth(results),
    ...goalsOfShapes(results),
    ...goalsOfStart(results),
  ].filter(({ found }) => !Number.isNaN(found))

export function geomeanOf(operations: readonly OperationResult[]): Results['geomean'] {
  const ratios = (over: (result: OperationResult) => number | null) =>
    geometricMean(operations.map(over).filter((ratio) => ratio !== null))
  return {
    readoutOverFloor: ratios(({ readout, floor }) => ratio(readout, floor, 'p50')),
    neo4jGraphqlOverReadout: ratios(({ neo4jGraphql, readout }) => ratio(neo4jGraphql, readout, 'p50')),
    neo4jGraphqlNaturalOverReadout: ratios(({ neo4jGraphql, neo4jGraphqlNatural: natural, readout }) =>
      ratio(natural ?? neo4jGraphql, readout, 'p50'),
    ),
  }
}

export function ratio(
  one: Distribution | undefined,
  other: Distribution | undefined,
  quantile: 'p50' | 'p95',
): number | null {
  return one && other ? one[quantile] / other[quantile] : null
}

function goalsOfOperation({
  name,
  floor,
  readout,
  neo4jGraphql,
  processorTime,
}: OperationResult): readonly Goal[] {
  const unknown = Number.NaN
  const node = (processorTime.readout?.node ?? unknown) / (processorTime.floor?.node ?? unknown)
  return [
    atMost(`${name}: p50 over floor`, ratio(readout, floor, 'p50') ?? unknown, 1.3),
    atMost(`${name}: p95 over floor`, ratio(readout, floor, 'p95') ?? unknown, 1.5),
    atMost(`${name}: Node's processor time over floor`, node, 1.5),
    ...(name === 'references'
      ? [atLeast(`${name}: @neo4j/graphql over Readout`, ratio(neo4jGraphql, readout, 'p50') ?? unknown, 20)]
      : []),
  ]
}

/** How many times as much Readout's median grew with the graph as the floor's. */
export function growthOver({ readout, floor, before }: OperationResult): number | null {
  const [readoutGrew, floorGrew] = [ratio(readout, before.readout, 'p50'), ratio(floor, before.floor, 'p50')]
  return readoutGrew === null || floorGrew === null ? null : readoutGrew / floorGrew
}

/** From S, where most of a request is overhead, growth tells nothing of the work. A tenth is left to noise. */
function goalsOfGrowth({ operations, grownFrom, scale }: Results): Goal[] {
  if (grownFrom !== 'M') return []
  return operations.map((result) =>
    atMost(
      `${result.name}: growth of p50 from ${grownFrom} to ${scale} over the floor's`,
      growthOver(result) ?? Number.NaN,
      1.1,
    ),
  )
}

function goalsOfShapes({ shapes: { readout: shapes } }: Results): Goal[] {
  if (!shapes) return []
  return [
    atMost('shapes never seen before: first time over warm, median', shapes.firstOverWarm, 2),
    atMost('shapes never seen before: first time, p95, ms', shapes.first.p95, 150),
  ]
}

function goalsOfStart({ start }: Results): Goal[] {
  if (!start) return []
  return [
    atMost('cold start to first answer, s', median(start.starts.map(({ answered }) => answered)) / 1000, 15),
  ]
}

export const atMost = (what: string, found: number, most: number): Goal => ({
  what,
  found,
  wanted: `≤ ${most}`,
  met: found <= most,
})

export const atLeast = (what: string, found: number, least: number): Goal => ({
  what,
  found,
  wanted: `≥ ${least}`,
  met: found >= least,
})
