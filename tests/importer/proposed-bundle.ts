import { bundleSchema } from '../../src/importer/bundle.ts'
import type { Known } from '../../src/importer/known.ts'
import { recordable } from '../../src/importer/recordable.ts'
import { sha256Of } from '../../src/importer/texts.ts'

export const text = 'Ada Ahn of Northland called Bo Berg on 3 May 2024. They signed nothing.'
const words = (exact: string) => [{ document: 'document/call', exact }]
export const call = 'call/2024-05-03-ahn-berg'
const claims = [
  { predicate: 'named', subject: 'leader/ada-ahn', value: 'Ada Ahn', quotes: words('Ada Ahn') },
  { predicate: 'named', subject: 'leader/bo-berg', value: 'Bo Berg', quotes: words('Bo Berg') },
  { predicate: 'hasKind', subject: call, value: 'call', quotes: words('called') },
  { predicate: 'hasStatus', subject: call, value: 'held', quotes: words('called') },
  { predicate: 'dated', subject: call, date: '2024-05-02', quotes: words('on 3 May 2024') },
  {
    predicate: 'participated',
    subject: 'leader/ada-ahn',
    object: call,
    role: 'initiator',
    quotes: words('Ada Ahn of Northland called'),
  },
  { predicate: 'participated', subject: 'leader/bo-berg', object: call, quotes: words('called Bo Berg') },
]
export const bundle = {
  format: 'readout-bundle/1',
  madeBy: { tool: 'a reader', version: '1' },
  documents: [{ id: 'document/call', title: 'A call in May', language: 'en', sha256: sha256Of(text) }],
  things: [
    { id: 'leader/ada-ahn', type: 'Leader' },
    { id: 'leader/bo-berg', type: 'Leader' },
    { id: call, type: 'Contact' },
  ],
  claims,
}

/** The same bundle, all of whose claims wait for a review. */
export async function proposed(known: Known) {
  const checked = await recordable('a', bundleSchema.parse(bundle), {
    texts: new Map([[sha256Of(text), text]]),
    known,
  })
  const reviews = checked.claims.map(({ id }) => ({
    claim: id,
    rank: 'proposed',
    by: 'a reader',
    why: 'Read by a program.',
  }))
  return { ...bundle, reviews }
}
