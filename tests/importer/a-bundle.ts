import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { z } from 'zod'
import type { bundleSchema } from '../../src/importer/bundle.ts'
import type { Known } from '../../src/importer/known.ts'
import { readBundles } from '../../src/importer/read-bundle.ts'
import type { Recordable } from '../../src/importer/recordable.ts'
import { RefusedBundle } from '../../src/importer/refused-bundle.ts'
import { sha256Of } from '../../src/importer/texts.ts'

type Written = z.input<typeof bundleSchema>
export type WrittenClaim = NonNullable<Written['claims']>[number]

const dispatch = 'The two presidents spoke by phone 📞 on 9 April. They spoke of the accord.'
export const original = 'On 9 April 📞 the presidents talked.'
export const words = (exact: string) => ({ document: 'document/a-dispatch', exact })
export const spoke = [words('spoke by phone')]

export const held: WrittenClaim = { predicate: 'hasStatus', subject: 'call/a', value: 'held', quotes: spoke }
export const spokeAt = { document: 'document/a', start: 13, end: 27, sha256: sha256Of('the presidents') }

export const bundleOf = (claims: readonly WrittenClaim[], change: Partial<Written> = {}): Written => ({
  format: 'readout-bundle/1',
  madeBy: { tool: 'hand', version: '1' },
  documents: [
    {
      id: 'document/a',
      title: 'A call',
      language: 'en',
      sha256: sha256Of(original),
      publisher: 'organisation/outlet',
    },
    {
      id: 'document/a-dispatch',
      title: 'A call, retold',
      language: 'en',
      sha256: sha256Of(dispatch),
      retells: 'document/a',
      text: 'dispatch.txt',
    },
  ],
  things: [
    { id: 'call/a', type: 'Contact' },
    { id: 'agreement/a', type: 'Agreement' },
    { id: 'agreement/b', type: 'Agreement' },
    { id: 'leader/a', type: 'Leader' },
    { id: 'state/AZE', type: 'State' },
    { id: 'organisation/outlet', type: 'Organisation' },
    { id: 'topic/peace', type: 'Topic' },
  ],
  claims: [...claims],
  ...change,
})

export const nothingKnown: Known = {
  thingsAmong: async () => new Map(),
  groundsOf: async () => new Map(),
}

/** A folder that goes when the test is over. */
export const scratchFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'readout-bundles-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** Each bundle in a folder of its name, the dispatch beside it. */
export const folderOf = async (bundles: Readonly<Record<string, unknown>>): Promise<string> => {
  const folder = await scratchFolder()
  for (const [name, bundle] of Object.entries(bundles)) {
    const place = join(folder, name)
    await mkdir(place)
    await writeFile(join(place, 'dispatch.txt'), dispatch)
    await writeFile(join(place, 'bundle.json'), typeof bundle === 'string' ? bundle : JSON.stringify(bundle))
  }
  return folder
}

export const read = async (
  bundle: unknown,
  { known = nothingKnown, texts = new Map<string, string>() } = {},
) => {
  const [result] = await readBundles(await folderOf({ a: bundle }), { texts, known })
  return result
}
export const accepted = async (...given: Parameters<typeof read>): Promise<Recordable> => {
  const result = await read(...given)
  if (!result || result instanceof RefusedBundle) throw result ?? new Error('nothing was read')
  return result
}
export const faultsOf = async (...given: Parameters<typeof read>): Promise<readonly string[]> => {
  const result = await read(...given)
  return result instanceof RefusedBundle
    ? result.faults.map((fault) => fault.message.replace(/^.*bundle\.json, /, ''))
    : []
}
