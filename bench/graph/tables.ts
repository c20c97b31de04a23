import { join } from 'node:path'
import { type Columns, openTable, type Table } from './table.ts'

const bounds: Columns = { earliest: 'date', startLatest: 'date', endEarliest: 'date', latest: 'date' }

const ends: Columns = { from: 'start', to: 'end', type: 'label' }

const thingColumns: Columns = {
  number: 'id',
  labels: 'label',
  id: 'string',
  type: 'string',
  ...{ name: 'string', aliases: 'string[]', searchTerms: 'string[]', disputed: 'boolean' },
  ...{ iso2: 'string', iso3: 'string', born: 'date', title: 'string', language: 'string' },
  ...{ edtf: 'string', ...bounds, sortDay: 'date', dateDisputed: 'boolean' },
  ...{ kind: 'string', kindDisputed: 'boolean', status: 'string', statusDisputed: 'boolean' },
  ...{ channel: 'string', channelDisputed: 'boolean', alleged: 'boolean', claimIds: 'string[]' },
}

const claimColumns: Columns = {
  number: 'id',
  labels: 'label',
  id: 'string',
  serial: 'int',
  ...{ predicate: 'string', value: 'string', role: 'string', stance: 'string', polarity: 'string' },
  ...{ channel: 'string', negated: 'boolean', alleged: 'boolean', certain: 'boolean' },
  ...{ basis: 'string', reason: 'string', edtf: 'string', ...bounds },
}

const derivedColumns: Columns = {
  ...ends,
  ...{ key: 'string', claimIds: 'string[]', sources: 'int' },
  ...{ disputed: 'boolean', certain: 'boolean', alleged: 'boolean', ...bounds, edtf: 'string' },
  ...{ role: 'string', stance: 'string', polarity: 'string', speakerId: 'string' },
  ...{ contactId: 'string', text: 'string' },
}

/** All that the graph consists of, as Neo4j imports it. */
export type GraphTables = {
  readonly things: Table
  readonly claims: Table
  readonly loads: Table
  readonly extractions: Table
  readonly derived: Table
  readonly claimEnds: Table
  readonly tellers: Table
  readonly quotes: Table
  readonly disagreements: Table
  readonly sides: Table
}

export function openTables(folder: string): GraphTables {
  const open = (name: string, columns: Columns) => openTable(join(folder, `${name}.csv`), columns)
  return {
    things: open('things', thingColumns),
    claims: open('claims', claimColumns),
    loads: open('loads', {
      ...{ number: 'id', labels: 'label', id: 'string', graphVersion: 'int', dataVersion: 'int' },
      ...{ projectedVersion: 'int', serial: 'int', loadingOwnData: 'boolean' },
      ...{ version: 'int', startedAt: 'datetime', by: 'string' },
    }),
    extractions: open('extractions', {
      ...{ number: 'id', labels: 'label', tool: 'string', version: 'string', startedAt: 'datetime' },
    }),
    derived: open('derived', derivedColumns),
    claimEnds: open('claim-ends', ends),
    tellers: open('tellers', { ...ends, position: 'int' }),
    quotes: open('quotes', {
      ...{ ...ends, exact: 'string', prefix: 'string', suffix: 'string' },
      ...{ start: 'int', end: 'int', retold: 'boolean' },
    }),
    disagreements: open('disagreements', {
      ...{ number: 'id', labels: 'label', id: 'string', field: 'string', rule: 'string', sources: 'int' },
    }),
    sides: open('sides', { ...ends, value: 'string' }),
  }
}

/** What `neo4j-admin database import` is told of them. */
export function importWords(tables: GraphTables): string[] {
  const { things, claims, loads, extractions, disagreements, derived, claimEnds, tellers, quotes, sides } =
    tables
  return [
    ...[things, claims, loads, extractions, disagreements].map(({ file }) => `--nodes=${file}`),
    ...[derived, claimEnds, tellers, quotes, sides].map(({ file }) => `--relationships=${file}`),
  ]
}
