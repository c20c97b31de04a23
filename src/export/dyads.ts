import type { ExportedLink, ExportedNode, Piece, Spell } from './network.ts'
import type { Column, TableRow } from './table.ts'

const end = (name: 'one' | 'other'): Column[] => [
  { name, type: 'string', description: 'id; one comes before other', required: true },
  { name: `${name}Name`, type: 'string', description: 'its name', required: true },
  { name: `${name}Iso3`, type: 'string', description: 'ISO 3166-1 alpha-3 of a state', required: false },
  { name: `${name}Cow`, type: 'integer', description: 'Correlates of War code of a state', required: false },
]

/** Columns of pairs by year. */
export const dyadColumns: readonly Column[] = [
  ...end('one'),
  ...end('other'),
  { name: 'year', type: 'integer', description: 'empty where it is not known', required: false },
  {
    name: 'contacts',
    type: 'integer',
    description: 'contacts of the pair that surely began in that year',
    required: true,
  },
  { name: 'contactIds', type: 'list', description: 'the contacts', required: true },
]

/** Dyads by year, as studies of states have them: a row for each pair and year with a contact. */
export async function* dyadRows(
  batches: AsyncIterable<readonly Piece[]>,
): AsyncGenerator<readonly TableRow[]> {
  const things = new Map<string, Pick<ExportedNode, 'name' | 'iso3' | 'cow'>>()
  for await (const batch of batches) {
    const rows: TableRow[] = []
    for (const piece of batch) {
      if ('link' in piece) rows.push(...rowsOf(piece.link, things))
      else {
        const { id, name, iso3, cow } = piece.node
        things.set(id, { name, iso3, cow })
      }
    }
    yield rows
  }
}

function rowsOf(
  link: ExportedLink,
  things: ReadonlyMap<string, Pick<ExportedNode, 'name' | 'iso3' | 'cow'>>,
): TableRow[] {
  const [one, other] = [things.get(link.source), things.get(link.target)]
  const years = Map.groupBy(link.contactIds.keys(), (index) => yearOf(link.spells[index]))
  const byYear = [...years].toSorted(([a], [b]) => (a ?? 0) - (b ?? 0))
  return byYear.map(([year, indices]) => ({
    one: link.source,
    oneName: one?.name ?? null,
    oneIso3: one?.iso3 ?? null,
    oneCow: one?.cow ?? null,
    other: link.target,
    otherName: other?.name ?? null,
    otherIso3: other?.iso3 ?? null,
    otherCow: other?.cow ?? null,
    year,
    contacts: indices.length,
    contactIds: indices.map((index) => link.contactIds[index] ?? null),
  }))
}

/** Null where the days known do not lie in one year. */
function yearOf(spell: Spell | undefined): number | null {
  const [from, to] = [spell?.from?.slice(0, 4), spell?.to?.slice(0, 4)]
  return from !== undefined && from === to ? Number(from) : null
}
