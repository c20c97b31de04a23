import { contestantNames } from '../contestants/contestant.ts'
import { scales } from '../graph/scale.ts'
import { median } from '../measure/statistics.ts'
import { megabytes, ms, msOf, seconds, shownNames, times } from './figures.ts'
import { type Goal, goalsOf, growthOver, ratio } from './goals.ts'
import type { OperationResult, Results } from './results.ts'
import type { Table } from './table.ts'

/** All that a run found; tables of parts that did not run are left out. */
export const tablesOf = (results: Results): Table[] =>
  [
    latencyTable(results),
    growthTable(results),
    processorTable(results.operations),
    throughputTable(results),
    memoryTable(results),
    shapesTable(results),
    shapeSizesTable(results),
    startTable(results),
    goalTable(goalsOf(results)),
  ].filter(({ rows }) => rows.length > 0)

const names = contestantNames.map((name) => shownNames[name])

function latencyTable({ operations, geomean }: Results): Table {
  const measured = operations
    .filter(({ floor, readout }) => floor ?? readout)
    .flatMap((result) => [latencyRow(result), ...naturalRow(result)])
  const { readoutOverFloor, neo4jGraphqlOverReadout, neo4jGraphqlNaturalOverReadout: natural } = geomean
  const means = [
    ['geometric mean', '', '', '', times(readoutOverFloor), '', times(neo4jGraphqlOverReadout), ''],
    ['geometric mean, as one writes it first', '', '', '', '', '', times(natural), ''],
  ]
  const rows = measured.length === 0 ? [] : [...measured, ...means]
  const ratios = ['p50 × floor', 'p95 × floor', '@neo4j/graphql × Readout', 'answers']
  return { title: 'Latency, ms: p50 / p95 / p99', head: ['operation', ...names, ...ratios], rows }
}

function latencyRow(result: OperationResult): string[] {
  const { name, floor, readout, neo4jGraphql, absent, compared, differences } = result
  return [
    name,
    ...contestantNames.map((contestant) => msOf(result[contestant]) ?? absent[contestant] ?? ''),
    times(ratio(readout, floor, 'p50')),
    times(ratio(readout, floor, 'p95')),
    times(ratio(neo4jGraphql, readout, 'p50')),
    differences === 0 ? `${compared} the same` : `${differences} of ${compared} DIFFER`,
  ]
}

function naturalRow({ name, readout, neo4jGraphqlNatural: natural }: OperationResult): string[][] {
  const lead = times(ratio(natural, readout, 'p50'))
  return natural ? [[`${name}, as one writes it first`, '', '', msOf(natural) ?? '', '', '', lead, '']] : []
}

function growthTable({ operations, grownFrom, scale }: Results): Table {
  const rows = operations
    .filter(({ before }) => before.floor ?? before.readout)
    .map((result) => [
      result.name,
      ...contestantNames.map((name) => {
        const [small, large] = [result.before[name], result[name]]
        return small && large ? `${ms(small.p50)} → ${ms(large.p50)} (${times(large.p50 / small.p50)} ×)` : ''
      }),
      times(growthOver(result)),
    ])
  const [from, to] = [grownFrom ?? scale, scale].map((name) => scales[name].contacts.toLocaleString('en'))
  const title = `Growth from ${from} to ${to} contacts, ms: p50`
  return { title, head: ['operation', ...names, 'Readout × floor'], rows }
}

function processorTable(operations: readonly OperationResult[]): Table {
  const rows = operations
    .filter(({ processorTime }) => Object.keys(processorTime).length > 0)
    .map(({ name, processorTime: of }) => [
      name,
      ...contestantNames.map((contestant) => (of[contestant] ? ms(of[contestant].node) : '')),
      of.readout && of.floor ? times(of.readout.node / of.floor.node) : '',
      ...contestantNames.map((contestant) => {
        const neo4j = of[contestant]?.neo4j ?? null
        return neo4j === null ? '' : ms(neo4j)
      }),
    ])
  const head = [
    'operation',
    ...names.map((name) => `Node: ${name}`),
    'Readout × floor',
    ...names.map((name) => `Neo4j: ${name}`),
  ]
  return { title: 'Processor time of one request, ms', head, rows }
}

const throughputTable = ({ throughput }: Results): Table => ({
  title: 'Requests per second, all operations in turn (p95, ms)',
  head: ['clients', ...names],
  rows: throughput.map(({ clients, of }) => [
    String(clients),
    ...contestantNames.map((name) => {
      const found = of[name]
      return found ? `${found.perSecond.toFixed(0)} (${ms(found.p95)})` : ''
    }),
  ]),
})

const memoryTable = ({ memory }: Results): Table => ({
  title: 'Resident memory afterwards, MB',
  head: ['', ...names, 'Neo4j'],
  rows: memory
    ? [['after the load', ...contestantNames.map((name) => megabytes(memory[name])), megabytes(memory.neo4j)]]
    : [],
})

const shapesTable = ({ shapes }: Results): Table => ({
  title: 'Selection shapes never seen before, ms: p50 / p95 / p99',
  head: [
    'contestant',
    'shapes',
    'sets of relationship fields',
    'first time',
    'warm',
    'first × warm, median',
    'other scalars × warm, median',
    'refused',
  ],
  rows: contestantNames.flatMap((name) => {
    const found = shapes[name]
    if (!found) return []
    const { first, warm, firstOverWarm, otherScalarsOverWarm, refused } = found
    const counts = [String(found.shapes), String(found.trees)]
    const ratios = [times(firstOverWarm), times(otherScalarsOverWarm)]
    return [
      [shownNames[name], ...counts, msOf(first) ?? '', msOf(warm) ?? '', ...ratios, String(refused.length)],
    ]
  }),
})

const shapeSizesTable = ({ shapes }: Results): Table => ({
  title: "Readout's shapes by their number of relationship fields, ms: p50",
  head: ['relationship fields', 'shapes', 'first time', 'warm'],
  rows: (shapes.readout?.bySize ?? []).map(({ relationshipFields, shapes, first, warm }) => [
    String(relationshipFields),
    String(shapes),
    ms(first),
    ms(warm),
  ]),
})

const startTable = ({ start }: Results): Table => ({
  title: 'Cold start, s since `readout serve` was called: median',
  head: ['starts', 'it says where it is', 'the first question is answered'],
  rows: start
    ? [
        [
          String(start.starts.length),
          seconds(median(start.starts.map(({ ready }) => ready))),
          seconds(median(start.starts.map(({ answered }) => answered))),
        ],
      ]
    : [],
})

export const goalTable = (goals: readonly Goal[]): Table => ({
  title: 'Goals',
  head: ['goal', 'found', 'wanted', 'met'],
  rows: goals.map(({ what, found, wanted, met }) => [what, times(found), wanted, met ? '✓' : '✗']),
})
