import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Known } from '../../src/importer/known.ts'
import { readBundles } from '../../src/importer/read-bundle.ts'
import { RefusedBundle } from '../../src/importer/refused-bundle.ts'
import { sha256Of } from '../../src/importer/texts.ts'
import {
  accepted,
  bundleOf,
  faultsOf,
  folderOf,
  held,
  nothingKnown,
  read,
  type WrittenClaim,
} from './a-bundle.ts'

describe('a bundle is refused', () => {
  const twice = (field: object) =>
    bundleOf([], {
      things: [
        { id: 'state/AZE', type: 'State', iso3: 'AZE' },
        { id: 'state/AZE', type: 'State', ...field },
      ],
    })
  const changed = (change: object) => {
    const bundle = bundleOf([])
    return { ...bundle, documents: bundle.documents?.map((document) => ({ ...document, ...change })) }
  }
  it.each<[string, unknown, string]>([
    ['that is no JSON', '{', 'the whole: it is no JSON'],
    ['of another format', { ...bundleOf([]), format: 'readout-bundle/9' }, 'format: Invalid input'],
    [
      'with a thing twice that differs',
      twice({ iso3: 'ARM' }),
      'things[1] (state/AZE): the bundle has state/AZE twice, with a different iso3',
    ],
    [
      'with a document among its things, without title or language',
      bundleOf([], { things: [{ id: 'document/x', type: 'Document' as 'Topic' }] }),
      'things[0].type (document/x): Invalid option',
    ],
    ['whose text is not beside it', changed({ text: 'lost.txt' }), 'documents[0] (document/a): The text'],
    [
      'whose text is elsewhere',
      changed({ text: '../1/dispatch.txt' }),
      'is no name of a file beside the bundle',
    ],
    [
      'whose text has another hash',
      changed({ text: 'dispatch.txt', sha256: sha256Of('') }),
      'correct the one or the other',
    ],
    [
      'whose publisher is nobody',
      changed({ publisher: 'organisation/z' }),
      'its publisher organisation/z refers to nothing',
    ],
    [
      'whose dispatch retells nothing',
      changed({ retells: 'document/z' }),
      'its original document/z refers to nothing',
    ],
    [
      'with several originals and a claim that does not say from which',
      bundleOf([held], {
        documents: [
          { id: 'document/a', title: 'A', language: 'en' },
          { id: 'document/b', title: 'B', language: 'en' },
        ],
      }),
      '"from" is needed: the bundle has 2 originals',
    ],
    [
      'that reviews nothing',
      bundleOf([], { reviews: [{ claim: 'claim/z', rank: 'preferred', by: 'me', why: 'because' }] }),
      'reviews[0] (claim/z): it reviews nothing',
    ],
    [
      'that says one thing on two grounds',
      bundleOf([
        { ...held, basis: 'editor', reason: 'So it was.' },
        { ...held, basis: 'identity', reason: 'So it is.' },
      ]),
      'claims[1] (hasStatus call/a): an earlier claim says the same with another basis or reason',
    ],
  ])('%s', async (_, bundle, reason) => {
    expect(await faultsOf(bundle)).toContainEqual(expect.stringContaining(reason))
  })

  it('with all its faults at once, each with file, entry and reason', async () => {
    const result = await read(
      bundleOf([held, { ...held, value: 'lost', stance: 'praised' }, { ...held, subject: 'call/z' }]),
    )
    const file = expect.stringMatching(/bundle\.json$/)
    expect(result).toMatchObject({
      faults: [
        { file, entry: 'claims[2] (hasStatus call/z)' },
        { file, entry: 'claims[1] (hasStatus call/a)' },
        { file, entry: 'claims[1] (hasStatus call/a)' },
      ],
    })
  })

  it('when it cannot be read, whatever lies at its name', async () => {
    const folder = await folderOf({ a: bundleOf([]) })
    await mkdir(join(folder, 'b', 'bundle.json'), { recursive: true })
    const results = await readBundles(folder, { texts: new Map(), known: nothingKnown })
    expect(results.filter((result) => result instanceof RefusedBundle)).toMatchObject([
      { message: expect.stringMatching(/b\/bundle\.json, the whole: it cannot be read: EISDIR/) },
    ])
    expect(results).toHaveLength(2)
  })

  it('when it rests a claim on another ground than what was loaded before', async () => {
    const grounded: WrittenClaim = { ...held, basis: 'editor', reason: 'So it is.', quotes: [] }
    const { claims } = await accepted(bundleOf([grounded]))
    const known: Known = {
      ...nothingKnown,
      groundsOf: async (ids) => new Map(ids.map((id) => [id, { basis: 'editor', reason: 'So it was.' }])),
    }
    expect(await faultsOf(bundleOf([grounded]), { known })).toEqual([
      expect.stringContaining(`this claim as ${claims[0]?.id} on the ground of editor ("So it was.")`),
    ])
    expect(await faultsOf(bundleOf([held]), { known })).toEqual([])
  })

  it('when it says of a thing other than what was loaded before', async () => {
    const known: Known = {
      ...nothingKnown,
      thingsAmong: async () =>
        new Map([
          ['state/AZE', { id: 'state/AZE', type: 'State', iso3: 'AZE' }],
          ['leader/a', { id: 'leader/a', type: 'Organisation' }],
          ['document/a', { id: 'document/a', type: 'Topic' }],
        ]),
    }
    expect(
      await faultsOf(
        bundleOf([], {
          things: [
            { id: 'state/AZE', type: 'State', iso3: 'ARM' },
            { id: 'leader/a', type: 'Leader' },
            { id: 'organisation/outlet', type: 'Organisation' },
          ],
        }),
        { known },
      ),
    ).toEqual([
      'documents[0] (document/a): document/a is known already, with a different type',
      'things[0] (state/AZE): state/AZE is known already, with a different iso3',
      'things[1] (leader/a): leader/a is known already, with a different type',
    ])
  })
})
