import type { Distribution } from '../measure/statistics.ts'
import { type Goal, goalsOf, ratio } from './goals.ts'
import type { OperationResult, Results } from './results.ts'

/** What a run found, to be read in a terminal. */
export function inTables(results: Results): string {
  const { scale, machine } = results
  return [
    `Scale ${scale} on ${machine.processors}, ${machine.memoryGb} GB, Node ${machine.node}, Neo4j ${machine.neo4j}; load before ${machine.loadBefore.toFixed(1)}, after ${machine.loadAfter.toFixed(1)}`,
    ...latencyTable(results.operations),
    ...goalTable(goalsOf(results)),
  ].join('\n')
}

function latencyTable(operations: readonly OperationResult[]): string[] {
  if (!operations.some(({ floor }) => floor)) return []
  const rows = operations.flatMap(
    ({ name, floor, readout, neo4jGraphql, neo4jGraphqlNatural: natural, absent, compared, differences }) => [
      [
        name,
        times(floor) ?? absent['floor'] ?? '',
        times(readout) ?? absent['readout'] ?? '',
        times(neo4jGraphql) ?? absent['neo4jGraphql'] ?? '',
        over(ratio(readout, floor, 'p50')),
        over(ratio(readout, floor, 'p95')),
        over(ratio(neo4jGraphql, readout, 'p50')),
        differences === undefined
          ? ''
          : differences === 0
            ? `${compared} same`
            : `${differences} of ${compared} DIFFER`,
      ],
      ...(natural
        ? [
            [
              `${name}, as one writes it first`,
              '',
              '',
              times(natural) ?? '',
              '',
              '',
              over(ratio(natural, readout, 'p50')),
              '',
            ],
          ]
        : []),
    ],
  )
  const head = [
    'ms: p50 / p95 / p99',
    'floor',
    'Readout',
    '@neo4j/graphql',
    'p50×floor',
    'p95×floor',
    'p50 lead',
    'answers',
  ]
  return ['', ...aligned([head, ...rows])]
}

function goalTable(goals: readonly Goal[]): string[] {
  const rows = goals.map(({ what, found, wanted, met }) => [met ? '✓' : '✗', what, found.toFixed(2), wanted])
  return rows.length === 0 ? [] : ['', ...aligned([['', 'goal', 'found', 'wanted'], ...rows])]
}

const times = (distribution: Distribution | undefined) =>
  distribution &&
  [distribution.p50, distribution.p95, distribution.p99].map((ms) => ms.toFixed(1)).join(' / ')

const over = (ratio: number | null) => (ratio === null ? '' : ratio.toFixed(2))

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}
