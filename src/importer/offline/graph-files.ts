import { basename, dirname, join } from 'node:path'
import { type Columns, type Group, listDelimiter, openTableFile, type TableFile } from './table-file.ts'

const bounds: Columns = { earliest: 'date', startLatest: 'date', endEarliest: 'date', latest: 'date' }

const between = (start: Group, end: Group): Columns => ({ from: { start }, to: { end } })

const nodes = {
  things: {
    id: { id: 'Thing' },
    labels: 'labels',
    type: 'string',
    ...{ wikidata: 'string', iso2: 'string', iso3: 'string', cow: 'int', born: 'date', died: 'date' },
    ...{ title: 'string', notation: 'string', latitude: 'double', longitude: 'double', unnamed: 'boolean' },
    ...{ url: 'string', language: 'string', licence: 'string', sha256: 'string' },
    ...{ name: 'string', aliases: 'string[]', searchTerms: 'string[]', disputed: 'boolean' },
    ...{ edtf: 'string', ...bounds, sortDay: 'date', dateDisputed: 'boolean' },
    ...{ kind: 'string', kindDisputed: 'boolean', status: 'string', statusDisputed: 'boolean' },
    ...{ channel: 'string', channelDisputed: 'boolean', alleged: 'boolean', claimIds: 'string[]' },
  },
  claims: {
    serial: { id: 'Claim' },
    id: 'string',
    ...{ predicate: 'string', value: 'string', role: 'string', stance: 'string', polarity: 'string' },
    ...{ channel: 'string', negated: 'boolean', alleged: 'boolean', certain: 'boolean' },
    ...{ basis: 'string', reason: 'string', edtf: 'string', ...bounds },
  },
  loads: { version: { id: 'Load' }, startedAt: 'datetime', by: 'string' },
  // A load has one, and tells it apart.
  extractions: {
    load: { id: 'Extraction', passing: true },
    ...{ tool: 'string', version: 'string', startedAt: 'datetime' },
  },
  disagreements: { id: { id: 'Disagreement' }, field: 'string', rule: 'string', sources: 'int' },
  reviews: { serial: { id: 'Review' }, rank: 'string', by: 'string', why: 'string' },
  graph: {
    id: { id: 'Graph' },
    ...{ graphVersion: 'int', dataVersion: 'int', projectedVersion: 'int', serial: 'int' },
    ...{ loadingOwnData: 'boolean', imported: 'boolean' },
  },
} satisfies Record<string, Columns>

const relationships = {
  derived: {
    ...between('Thing', 'Thing'),
    type: 'type',
    ...{ key: 'string', claimIds: 'string[]', sources: 'int' },
    ...{ disputed: 'boolean', certain: 'boolean', alleged: 'boolean', ...bounds, edtf: 'string' },
    ...{ role: 'string', stance: 'string', polarity: 'string', speakerId: 'string' },
    ...{ contactId: 'string', text: 'string' },
  },
  documentLinks: { ...between('Thing', 'Thing'), type: 'type' },
  thingLoads: between('Thing', 'Load'),
  claimEnds: { ...between('Claim', 'Thing'), type: 'type' },
  tellers: { ...between('Claim', 'Thing'), position: 'int' },
  quotes: {
    ...between('Claim', 'Thing'),
    ...{ exact: 'string', prefix: 'string', suffix: 'string' },
    ...{ start: 'int', end: 'int', row: 'int', file: 'string', retold: 'boolean' },
  },
  claimLoads: between('Claim', 'Load'),
  claimExtractions: between('Claim', 'Extraction'),
  over: between('Disagreement', 'Thing'),
  sides: { ...between('Claim', 'Disagreement'), value: 'string' },
  reviewed: between('Review', 'Claim'),
  reviewLoads: between('Review', 'Load'),
} satisfies Record<string, Columns>

/** What nodes and relationships of a file all are, unless each tells it for itself. */
const kinds: Readonly<Partial<Record<FileName, string>>> = {
  ...{ claims: 'Claim', loads: 'Load', extractions: 'Extraction', disagreements: 'Disagreement' },
  ...{ reviews: 'Review', graph: 'Graph' },
  ...{ thingLoads: 'RECORDED_IN', claimLoads: 'RECORDED_IN', reviewLoads: 'RECORDED_IN' },
  ...{ tellers: 'TOLD_BY', quotes: 'QUOTES', claimExtractions: 'MADE_BY', over: 'OVER' },
  ...{ sides: 'TAKES_PART_IN', reviewed: 'OF' },
}

type NodesName = keyof typeof nodes
type FileName = NodesName | keyof typeof relationships

/** All that the graph consists of, as Neo4j imports it. */
export type GraphFiles = Readonly<Record<FileName, TableFile>>

export function openGraphFiles(folder: string): GraphFiles {
  const open = ([name, columns]: readonly [string, Columns]) =>
    [name, openTableFile(join(folder, `${name}.csv`), columns)] as const
  return Object.fromEntries(Object.entries({ ...nodes, ...relationships }).map(open)) as GraphFiles
}

/** Files of a graph, and what `neo4j-admin database import full` is told of them where it runs in their folder. */
export type WrittenGraph = { readonly folder: string; readonly words: readonly string[] }

/** Writes what is still in memory. */
export async function closeGraphFiles(files: GraphFiles): Promise<WrittenGraph> {
  const overLines = await Promise.all(Object.values(files).map((file) => file.close()))
  const words = Object.entries(files).map(([name, { file }]) => {
    const kind = kinds[name as FileName]
    return `--${name in nodes ? 'nodes' : 'relationships'}=${kind ? `${kind}=` : ''}${basename(file)}`
  })
  // Lines that end where rows end are read by several threads at once.
  const lines = overLines.includes(true) ? ['--multiline-fields=true'] : []
  const delimiter = `--array-delimiter=U+${listDelimiter.charCodeAt(0).toString(16).padStart(4, '0')}`
  return {
    folder: dirname(files.graph.file),
    words: [...words, ...lines, delimiter, '--report-file=report'],
  }
}

/** Lets go of files that nobody is to read. */
export function dropGraphFiles(files: GraphFiles): void {
  for (const file of Object.values(files)) file.drop()
}
