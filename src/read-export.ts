import type { ExportedClaim } from './export/claims-in-rdf.ts'
import type { Piece } from './export/network.ts'
import { limited, type PieceRow, pieceOf } from './export/piece.ts'
import type { Cell, TableRow } from './export/table.ts'
import type { Composed } from './graphql/composition.ts'
import type { ExportQuestion } from './graphql/exported.ts'
import { isKnown } from './model/bounds.ts'
import { Fault } from './model/fault.ts'
import type { Database, Row } from './neo4j/database.ts'
import { plainValue } from './neo4j/plain-value.ts'

/** What of a graph goes into a file, as it comes. */
export type ReadExport = {
  /** @param most how many things at most, where the question does not say. */
  pieces(most?: number): AsyncIterable<readonly Piece[]>
  rows(): AsyncIterable<readonly TableRow[]>
  claims(ids: readonly string[]): Promise<readonly ExportedClaim[]>
}

/** The state of a graph: a file is the same for as long as this is. */
export type GraphState = { readonly version: number; readonly day: string; readonly change: string }

export async function stateOf(database: Pick<Database, 'run'>): Promise<GraphState> {
  const [state] = await database.run('export/version', {})
  if (!state) throw new Error('The graph has no version.')
  return state
}

/**
 * Reads what a question asks for. Where the graph is changed meanwhile the reading fails at its end: a file is of one state
 * of the graph, or none.
 */
export function readExport(
  database: Pick<Database, 'run' | 'stream'>,
  { pieces, rows, limit }: ExportQuestion,
  state: GraphState,
  stop: AbortSignal,
): ReadExport {
  async function* read({ text, parameters }: Composed): AsyncGenerator<readonly Row[]> {
    yield* database.stream(text, parameters, stop)
    const now = await stateOf(database)
    if (now.version === state.version && now.change === state.change) return
    throw new Fault('The graph was changed while it was read; ask for the file again.')
  }
  return {
    pieces: (most) => {
      if (!pieces) throw new Error('There is no network to read.')
      return limited(converted(read(pieces), pieceOfRow), limit ?? most ?? null)
    },
    rows: () => {
      if (!rows) throw new Error('There is no table to read.')
      return converted(read(rows.statement), rowOf)
    },
    claims: async (ids) => (await database.run('export/claims', { ids })) as readonly ExportedClaim[],
  }
}

async function* converted<To>(
  batches: AsyncIterable<readonly Row[]>,
  convert: (row: Row) => To,
): AsyncGenerator<readonly To[]> {
  for await (const batch of batches) yield batch.map(convert)
}

const pieceOfRow = (row: Row): Piece => pieceOf(row as PieceRow)

const rowOf = (row: Row): TableRow =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(plainValue(value))]))

/** A day that stands for an unknown one is none. */
const cellOf = (value: unknown): Cell =>
  typeof value === 'string' && !isKnown(value) ? null : (value as Cell)
