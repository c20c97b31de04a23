import type { Recordable } from '../../src/importer/recordable.ts'
import type { RankedClaim } from '../../src/model/projection/record.ts'
import { recordOf } from '../model/told.ts'

/** A bundle of claims in few words, with all the things they name. */
export function bundleOf(claims: readonly RankedClaim[], more: Partial<Recordable> = {}): Recordable {
  const { things, documents } = recordOf(claims)
  return {
    file: 'bundle.json',
    madeBy: { tool: 'test', version: '1' },
    documents: documents.map(({ id, publisher }) => ({
      id,
      type: 'Document',
      title: `Title of ${id}`,
      language: 'en',
      ...(publisher && { publisher }),
    })),
    things: things.flatMap(({ id, type, unnamed }) =>
      type === 'Document' ? [] : [{ id, type, ...(unnamed && { unnamed: true as const }) }],
    ),
    claims: claims.map(({ rank: _rank, ...claim }) => ({ ...claim, quotes: [] })),
    reviews: [],
    ...more,
  }
}
