import { contestantNames } from '../contestants/contestant.ts'
import { shownNames } from './figures.ts'
import type { Results } from './results.ts'

type Result = Results['operations'][number]

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
    ...contestantNames.map((name, index) => legend(name, left + index * 150)),
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
    contestantNames.flatMap((name) => (result[name] ? [result[name].p50, result[name].p95] : [])),
  )
  const low = 10 ** Math.floor(Math.log10(Math.min(...all)))
  const high = Math.max(...all) * 1.1
  const at = (value: number) => left + ((width - left - right) * Math.log(value / low)) / Math.log(high / low)
  const decades = Array.from({ length: 7 }, (_, power) => low * 10 ** power)
  const ticks = decades.flatMap((decade) => [1, 2, 5].map((step) => decade * step))
  return { at, ticks: ticks.filter((tick) => tick <= high) }
}

const tickAt = (value: number, x: number, height: number) =>
  `<path d="M${round(x)},${top}V${height - 40}" stroke="#d0d0d0"/>` +
  text(x, height - 24, String(Number(value.toPrecision(1))), 'middle')

const legend = (name: keyof typeof marks, x: number) =>
  `${mark(name, x + 5, 36)}${text(x + 16, 40, shownNames[name], 'start')}`

function groupOf(result: Result, y: number, at: (value: number) => number): string[] {
  const label = text(left - 12, y + laneHeight * 1.5 + 4, result.name, 'end')
  const lanes = contestantNames.flatMap((name, lane) => {
    const found = result[name]
    if (!found) return []
    const middle = y + lane * laneHeight + laneHeight / 2
    const line = `M${round(at(found.p50))},${middle}H${round(at(found.p95))}`
    return [
      `<path d="${line}" stroke="${marks[name].colour}" stroke-width="2"/>`,
      mark(name, at(found.p50), middle),
    ]
  })
  return [label, ...lanes]
}

const mark = (name: keyof typeof marks, x: number, y: number) =>
  `<path d="${marks[name].path}" transform="translate(${round(x)},${round(y)})" fill="${marks[name].colour}"/>`

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end') =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="#222222">${words}</text>`

const round = (value: number) => Math.round(value * 10) / 10
