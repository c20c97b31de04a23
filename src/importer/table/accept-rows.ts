import { accept, knownToo, nothingAccepted } from '../accepted.ts'
import { type Bundle, bundleFormat } from '../bundle.ts'
import type { Known } from '../known.ts'
import { type Recordable, recordable } from '../recordable.ts'
import { RefusedBundle } from '../refused-bundle.ts'
import type { MappedRow } from './map-row.ts'
import { mappingDocuments } from './mapping-documents.ts'
import type { Mapping } from './mapping-schema.ts'
import type { Reject } from './read-mapped.ts'

type Of = { readonly file: string; readonly mapping: Mapping }

/** Rows that contradict neither the graph nor those before them, as one bundle; the others, and why they were refused. */
export async function acceptRows(
  known: Known,
  rows: readonly MappedRow[],
  of: Of,
): Promise<{ readonly recordable: Recordable; readonly rejects: readonly Reject[] }> {
  const all = await read(rows, of, known)
  if (!(all instanceof RefusedBundle)) return { recordable: all, rejects: [] }
  // Something is wrong with some of them: one by one they tell which.
  const accepted = nothingAccepted()
  const right: MappedRow[] = []
  const rejects: Reject[] = []
  for (const row of rows) {
    const one = await read([row], of, knownToo(known, accepted))
    if (one instanceof RefusedBundle) {
      rejects.push({ file: of.file, row: row.row, column: null, value: null, reason: one.message })
    } else {
      accept(accepted, one)
      right.push(row)
    }
  }
  const rest = await read(right, of, known)
  if (rest instanceof RefusedBundle) throw rest
  return { recordable: rest, rejects }
}

async function read(
  rows: readonly MappedRow[],
  { file, mapping }: Of,
  known: Known,
): Promise<Recordable | RefusedBundle> {
  const source = mappingDocuments(mapping)
  const bundle: Bundle = {
    format: bundleFormat,
    madeBy: { tool: 'readout map', version: mapping.mapping },
    documents: [...source.documents],
    things: [...source.things, ...rows.flatMap(({ things }) => things)],
    claims: [...source.claims, ...rows.flatMap(({ claims }) => claims)],
    reviews: [],
  }
  try {
    return await recordable(file, bundle, { texts: new Map(), known })
  } catch (error) {
    if (error instanceof RefusedBundle) return error
    throw error
  }
}
