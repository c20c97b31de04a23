import { type Distribution, geometricMean } from '../measure/statistics.ts'
import type { OperationResult, Results } from './results.ts'

/** What is promised, as a ratio, and what was found. */
export type Goal = {
  readonly what: string
  readonly found: number
  readonly wanted: string
  readonly met: boolean
}

export function goalsOf({ operations, geomean }: Results): Goal[] {
  return [
    ...operations.flatMap(goalsOfOperation),
    ...(geomean
      ? [
          atMost('p50 over floor, geometric mean', geomean.readoutOverFloor, 1.15),
          atLeast('@neo4j/graphql over Readout, geometric mean', geomean.neo4jGraphqlOverReadout, 3),
        ]
      : []),
  ].filter(({ found }) => !Number.isNaN(found))
}

export function geomeanOf(operations: readonly OperationResult[]): NonNullable<Results['geomean']> {
  const ratios = (over: (result: OperationResult) => number | null) =>
    geometricMean(operations.map(over).filter((ratio) => ratio !== null))
  return {
    readoutOverFloor: ratios(({ readout, floor }) => ratio(readout, floor, 'p50')),
    neo4jGraphqlOverReadout: ratios(({ neo4jGraphql, readout }) => ratio(neo4jGraphql, readout, 'p50')),
  }
}

export function ratio(
  one: Distribution | undefined,
  other: Distribution | undefined,
  quantile: 'p50' | 'p95',
): number | null {
  return one && other ? one[quantile] / other[quantile] : null
}

function goalsOfOperation({ name, floor, readout, neo4jGraphql }: OperationResult): Goal[] {
  const [p50, p95] = [ratio(readout, floor, 'p50'), ratio(readout, floor, 'p95')]
  const lead = ratio(neo4jGraphql, readout, 'p50')
  return [
    ...(p50 === null ? [] : [atMost(`${name}: p50 over floor`, p50, 1.3)]),
    ...(p95 === null ? [] : [atMost(`${name}: p95 over floor`, p95, 1.5)]),
    ...(lead === null || name !== 'references'
      ? []
      : [atLeast(`${name}: @neo4j/graphql over Readout`, lead, 20)]),
  ]
}

const atMost = (what: string, found: number, most: number): Goal => ({
  what,
  found,
  wanted: `≤ ${most}`,
  met: found <= most,
})

const atLeast = (what: string, found: number, least: number): Goal => ({
  what,
  found,
  wanted: `≥ ${least}`,
  met: found >= least,
})
