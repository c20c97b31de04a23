import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { bundleOf } from '../src/extract/bundle-of.ts'
import { predictionOf } from './predictions.ts'

// npm run evaluate                                       how extraction does on the annotated texts of ../shared/gold
// npm run evaluate -- --texts DIR --predictions FILE     what it says of other texts, in the form of the scorer
const gold = fileURLToPath(new URL('../../shared/gold/', import.meta.url))
const { values } = parseArgs({ options: { texts: { type: 'string' }, predictions: { type: 'string' } } })

/** By the names of the files, without their endings. */
function predicted(folders: readonly string[]): Record<string, unknown> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(folder, name)),
  )
  return Object.fromEntries(
    files.map((file) => [
      basename(file, '.txt'),
      predictionOf(
        bundleOf(
          {
            name: basename(file, '.txt'),
            text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file)),
          },
          { isAccepted: false },
        ),
      ),
    ]),
  )
}

type Score = { readonly f1: number }
type Scores = {
  readonly documents: number
  readonly overall: number
  readonly people: Score
  readonly contacts: Score
  readonly agreements: Score
  readonly references: Score
  readonly dates: { readonly score: number; readonly published: number }
  readonly status: {
    readonly accuracy_on_matched: number
    readonly planned_or_boycotted_told_as_held: number
  }
  readonly polarity: { readonly accuracy_on_right_references: number }
  readonly evidence: {
    readonly valid: number
    readonly right_references_with_supporting_quote: number
    readonly quotes_inside_noise: number
  }
}

function evaluate(): void {
  const sets = ['seeds', 'heldout'].map((name) => join(gold, name))
  const scratch = mkdtempSync(join(tmpdir(), 'readout-evaluate-'))
  const file = join(scratch, 'predictions.json')
  const began = performance.now()
  writeFileSync(file, JSON.stringify({ documents: predicted(sets.map((set) => join(set, 'texts'))) }))
  const seconds = (performance.now() - began) / 1000
  const regions = Map.groupBy(sets.flatMap(annotated), ({ region }) => region)
  const rows = [
    ['five seeds', ...cellsOf(scored(sets[0] ?? '', file))],
    ['twelve others', ...cellsOf(scored(sets[1] ?? '', file))],
    ...[...regions].map(([region, documents]) => [
      region,
      ...cellsOf(scored(gathered(scratch, region, documents), file)),
    ]),
  ]
  rmSync(scratch, { recursive: true })
  print(rows)
  console.log(`\nRead in ${seconds.toFixed(2)} s, the first text with all rules included.`)
}

type Annotated = {
  readonly set: string
  readonly file: string
  readonly text: string
  readonly region: string
}

const annotated = (set: string): Annotated[] =>
  readdirSync(join(set, 'gold')).map((file) => {
    const { document } = JSON.parse(readFileSync(join(set, 'gold', file), 'utf8')) as {
      document: { region: string; file: string }
    }
    return { set, file, text: document.file, region: document.region }
  })

function gathered(scratch: string, region: string, documents: readonly Annotated[]): string {
  const folder = join(scratch, region.replace(/\W/g, '-'))
  for (const part of ['gold', 'texts']) mkdirSync(join(folder, part), { recursive: true })
  for (const { set, file, text } of documents) {
    copyFileSync(join(set, 'gold', file), join(folder, 'gold', file))
    copyFileSync(join(set, 'texts', text), join(folder, 'texts', text))
  }
  return folder
}

const scored = (set: string, predictions: string): Scores =>
  JSON.parse(
    execFileSync('python3', [join(gold, 'score.py'), '--gold', set, '--pred', predictions, '--json'], {
      encoding: 'utf8',
    }),
  ) as Scores

const head = [
  '',
  'texts',
  'overall',
  'people',
  'contacts',
  'agreements',
  'references',
  'dates',
  'published',
  'status',
  'told as held',
  'polarity',
  'valid',
  'supporting',
  'in noise',
]

const cellsOf = (scores: Scores): string[] => [
  String(scores.documents),
  ...[
    scores.overall,
    scores.people.f1,
    scores.contacts.f1,
    scores.agreements.f1,
    scores.references.f1,
    scores.dates.score,
    scores.dates.published,
    scores.status.accuracy_on_matched,
  ].map((one) => one.toFixed(3)),
  String(scores.status.planned_or_boycotted_told_as_held),
  ...[
    scores.polarity.accuracy_on_right_references,
    scores.evidence.valid,
    scores.evidence.right_references_with_supporting_quote,
  ].map((one) => one.toFixed(3)),
  String(scores.evidence.quotes_inside_noise),
]

function print(rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  for (const row of all)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
}

if (values.texts === undefined && values.predictions !== undefined) {
  console.error('--predictions takes the texts to read by --texts.')
  process.exitCode = 1
} else if (values.texts !== undefined) {
  const predictions = predicted([values.texts])
  const file = values.predictions ?? 'predictions.json'
  writeFileSync(file, JSON.stringify({ documents: predictions }, null, 1))
  console.log(`${Object.keys(predictions).length} texts; written to ${file}`)
} else if (!existsSync(gold)) {
  console.error(
    `The annotated texts are not part of this project, and not at ${gold}: give others by --texts.`,
  )
  process.exitCode = 1
} else evaluate()
