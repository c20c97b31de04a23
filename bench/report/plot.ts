import { type ContestantName, contestantNames } from '../contestants/contestant.ts'
import { shownNames } from './figures.ts'
import type { Results } from './results.ts'

type Result = Results['operations'][number]

const rivals = [...contestantNames, 'neo4jGraphqlNatural'] as const

const width = 760
const left = 110
const right = 20
const top = 54
const laneHeight = 17
const gap = 14

/** Okabe and Ito's colours, and a mark for each, so that colour is not all that tells them apart. */
const marks = {
  floor: { colour: '#000000', path: 'M-4,-4h8v8h-8z' },
  readout: { colour: '#0072B2', path: 'M0,-5a5,5 0 1,0 0.01,0z' },
  neo4jGraphql: { colour: '#D55E00', path: 'M0,-5.5L5.5,4.5H-5.5z' },
} as const

/** Latencies of each operation on a logarithmic axis: a mark at p50, a line on to p95. */
export function plotOf({ operations, scale }: Results): string {
  const shown = operations.filter(({ floor, readout }) => floor ?? readout)
  const x = axisOf(shown)
  const laneCount = contestantNames.length
  const height = top + shown.length * (laneCount * laneHeight + gap) + 30
  const parts = [
    ...x.ticks.map((tick) => tickAt(tick, x.at(tick), height)),
    ...contestantNames.map((name, index) => legend(mark(name, left + 5 + index * 110, 36), shownNames[name])),
    legend(hollow(left + 5 + 3 * 110 + 40, 36), '@neo4j/graphql, as one writes it first'),
    ...shown.flatMap((result, index) =>
      groupOf(result, top + index * (laneCount * laneHeight + gap) + gap, x.at),
    ),
    text(width - right, height - 8, 'milliseconds', 'end'),
  ]
  const title = `Latency of each operation at scale ${scale}: mark at the median, line on to the 95th percentile`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(left, 18, title, 'start'),
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

function axisOf(operations: readonly Result[]) {
  const all = operations.flatMap((result) =>
    rivals.flatMap((name) => (result[name] ? [result[name].p50, result[name].p95] : [])),
  )
  const steps = Array.from({ length: 8 }, (_, power) =>
    [1, 2, 5].map((step) => (step * 10 ** power) / 100),
  ).flat()
  const low = steps.findLast((step) => step < 0.9 * Math.min(...all)) ?? 0.01
  const high = Math.max(...all) * 1.1
  const at = (value: number) => left + ((width - left - right) * Math.log(value / low)) / Math.log(high / low)
  return { at, ticks: steps.filter((tick) => tick >= low && tick <= high) }
}

const tickAt = (value: number, x: number, height: number) =>
  `<path d="M${round(x)},${top}V${height - 40}" stroke="#d0d0d0"/>` +
  text(x, height - 24, String(Number(value.toPrecision(1))), 'middle')

const legend = (marked: { readonly x: number; readonly svg: string }, words: string) =>
  `${marked.svg}${text(marked.x + 11, 40, words, 'start')}`

function groupOf(result: Result, y: number, at: (value: number) => number): string[] {
  const label = text(left - 12, y + laneHeight * 1.5 + 4, result.name, 'end')
  const lanes = rivals.flatMap((name) => {
    const found = result[name]
    if (!found) return []
    // The slower form of a question stands in the lane of the fast one.
    const owner = name === 'neo4jGraphqlNatural' ? 'neo4jGraphql' : name
    const middle = y + contestantNames.indexOf(owner) * laneHeight + laneHeight / 2
    const line = `M${round(at(found.p50))},${middle}H${round(at(found.p95))}`
    const { svg } = name === owner ? mark(owner, at(found.p50), middle) : hollow(at(found.p50), middle)
    return [`<path d="${line}" stroke="${marks[owner].colour}" stroke-width="2"/>`, svg]
  })
  return [label, ...lanes]
}

const mark = (name: ContestantName, x: number, y: number) => ({
  x,
  svg: `<path d="${marks[name].path}" transform="translate(${round(x)},${round(y)})" fill="${marks[name].colour}"/>`,
})

const hollow = (x: number, y: number) => ({
  x,
  svg: `<path d="${marks.neo4jGraphql.path}" transform="translate(${round(x)},${round(y)})" fill="#ffffff" stroke="${marks.neo4jGraphql.colour}" stroke-width="2"/>`,
})

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end') =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#222222">${words}</text>`

const round = (value: number) => Math.round(value * 10) / 10
