import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Known } from '../../src/importer/known.ts'
import { readBundles } from '../../src/importer/read-bundle.ts'
import { RefusedBundle } from '../../src/importer/refused-bundle.ts'
import { readTexts, sha256Of, type TextsAtHand } from '../../src/importer/texts.ts'
import {
  accepted,
  bundleOf,
  faultsOf,
  folderOf,
  held,
  nothingKnown,
  original,
  scratchFolder,
  spoke,
  spokeAt,
  words,
} from './a-bundle.ts'

describe('a bundle that is right', () => {
  it('gives its claims with id, date and the words found in the text', async () => {
    const { claims } = await accepted(
      bundleOf([
        { predicate: 'dated', subject: 'call/a', date: '2022-04-09', quotes: [words('on 9 April')] },
      ]),
    )
    expect(claims).toMatchObject([
      {
        id: expect.stringMatching(/^claim\/[0-9a-f]{26}$/),
        from: 'document/a',
        objects: [],
        value: null,
        date: { edtf: '2022-04-09', earliest: '2022-04-09' },
        quotes: [{ document: 'document/a-dispatch', exact: 'on 9 April', start: 36, end: 46, retold: true }],
      },
    ])
  })

  it('may refer to what the graph has', async () => {
    const known: Known = {
      ...nothingKnown,
      thingsAmong: async () => new Map([['agreement/known', { id: 'agreement/known', type: 'Agreement' }]]),
      groundsOf: async () => new Map([['claim/known', { basis: 'quoted', reason: null }]]),
    }
    const bundle = bundleOf(
      [{ predicate: 'referenced', subject: 'call/a', object: 'agreement/known', quotes: spoke }],
      {
        reviews: [{ claim: 'claim/known', rank: 'deprecated', by: 'me', why: 'because' }],
      },
    )
    expect(await faultsOf(bundle, { known })).toEqual([])
  })

  it('gives one claim for two that say the same, with the words of both and each once', async () => {
    const { claims } = await accepted(
      bundleOf([
        { ...held, basis: 'editor', reason: 'So it was.', quotes: [words('on 9 April')] },
        { ...held, quotes: [...spoke, words('on 9 April')] },
      ]),
    )
    expect(claims).toHaveLength(1)
    expect(claims[0]).toMatchObject({ basis: 'quoted', reason: null })
    expect(claims[0]?.quotes.map(({ exact }) => exact)).toEqual(['on 9 April', 'spoke by phone'])
  })

  it('gives one claim for objects in any order', async () => {
    const [one, other] = [
      ['agreement/a', 'agreement/b'],
      ['agreement/b', 'agreement/a'],
    ].map((object) => ({ predicate: 'referenced' as const, subject: 'call/a', object, quotes: spoke }))
    const { claims } = await accepted(bundleOf([one, other].filter((claim) => claim !== undefined)))
    expect(claims).toHaveLength(1)
  })

  it('gives a thing told of twice once, with all that is given of it', async () => {
    const { things } = await accepted(
      bundleOf([], {
        documents: [],
        things: [
          { id: 'state/AZE', type: 'State', iso3: 'AZE' },
          { id: 'state/AZE', type: 'State', iso2: 'AZ' },
        ],
      }),
    )
    expect(things).toEqual([{ id: 'state/AZE', type: 'State', iso3: 'AZE', iso2: 'AZ' }])
  })
})

describe('words of the original', () => {
  const told = bundleOf([{ ...held, quotes: [...spoke, spokeAt] }])
  const texts = new Map([[sha256Of(original), original]])

  it('are left out where its text is not at hand', async () => {
    const { claims } = await accepted(told)
    expect(claims[0]?.quotes.map(({ retold }) => retold)).toEqual([true])
  })

  it('are added to the same claim where it is, counted in code points', async () => {
    const { claims } = await accepted(told, { texts })
    expect(claims[0]?.id).toBe((await accepted(told)).claims[0]?.id)
    expect(claims[0]?.quotes[1]).toMatchObject({
      document: 'document/a',
      exact: 'the presidents',
      retold: false,
    })
  })

  it('are refused where they are others than the bundle says', async () => {
    const moved = bundleOf([{ ...held, quotes: [{ ...spokeAt, start: 12 }] }])
    expect(await faultsOf(moved, { texts })).toEqual([
      expect.stringContaining('another SHA-256 than the bundle says'),
    ])
    const beyond = bundleOf([{ ...held, quotes: [{ ...spokeAt, end: 999 }] }])
    expect(await faultsOf(beyond, { texts })).toEqual([
      expect.stringContaining('are no place in a text of 35'),
    ])
  })

  it('come from a folder of texts, by the hash of their bytes', async () => {
    const place = await scratchFolder()
    await writeFile(join(place, 'a.txt'), `\ufeff${original}\r\n`)
    await writeFile(join(place, 'a.md'), original)
    expect([...(await readTexts(place))]).toEqual([
      [sha256Of(`\ufeff${original}\r\n`), `\ufeff${original}\r\n`],
    ])
    await expect(readTexts(join(place, 'nowhere'))).rejects.toThrow('give --texts a folder of .txt files')
  })
})

describe('a folder of bundles', () => {
  const readFolder = async (parts: Record<string, unknown>) =>
    readBundles(await folderOf(parts), { texts: new Map(), known: nothingKnown })
  const gazetteer = bundleOf([], { documents: [] })
  const report = bundleOf([held], { things: [] })

  it('is read so that a bundle comes after those that declare what it uses', async () => {
    const results = await readFolder({ '000-report': report, gazetteer })
    expect(results.map((result) => result.file.split('/').at(-2))).toEqual(['gazetteer', '000-report'])
    expect(results.some((result) => result instanceof RefusedBundle)).toBe(false)
  })

  it('may review the claims of another bundle, wherever that stands', async () => {
    const { claims } = await accepted(bundleOf([held]))
    const review = { claim: claims[0]?.id ?? '', rank: 'deprecated', by: 'me', why: 'because' } as const
    const reviews = bundleOf([], { documents: [], things: [], reviews: [review] })
    const results = await readFolder({ '000-reviews': reviews, '001-report': report, gazetteer })
    expect(results.map((result) => result.file.split('/').at(-2)).at(-1)).toBe('000-reviews')
    expect(results.some((result) => result instanceof RefusedBundle)).toBe(false)
  })

  it('keeps what is right when one of them is refused', async () => {
    const results = await readFolder({
      '000-report': { ...report, claims: [{ ...held, value: 'lost' }] },
      gazetteer,
    })
    expect(results.map((result) => result instanceof RefusedBundle)).toEqual([false, true])
  })

  it('refuses a bundle that says of a thing other than one before it', async () => {
    const state = (iso3: string) =>
      bundleOf([], { documents: [], things: [{ id: 'state/AZE', type: 'State', iso3 }] })
    const [, second] = await readFolder({ a: state('AZE'), b: state('ARM') })
    expect(second).toBeInstanceOf(RefusedBundle)
  })

  it('is refused where there is no bundle in it, or no folder', async () => {
    await expect(readFolder({})).rejects.toThrow('There is no bundle.json in the folder')
    await expect(
      readBundles(join(await scratchFolder(), 'nowhere'), { texts: new Map(), known: nothingKnown }),
    ).rejects.toThrow('There is no file or folder')
  })
})

describe('the bundles that ship with Readout', () => {
  const root = join(import.meta.dirname, '../..')
  const readAll = async (texts: TextsAtHand) => {
    const results = await readBundles(join(root, 'data'), { texts, known: nothingKnown })
    expect(results.flatMap((result) => (result instanceof RefusedBundle ? [result.message] : []))).toEqual([])
    return results.flatMap((result) => (result instanceof RefusedBundle ? [] : result.claims))
  }

  it('are all right', async () => {
    expect((await readAll(new Map())).length).toBeGreaterThan(400)
  })

  // The texts themselves are not Readout's to give on, so they lie beside it or nowhere.
  const originals = join(root, '../shared/texts')
  it.skipIf(!existsSync(originals))('add the words of the originals to the same claims', async () => {
    const retold = await readAll(new Map())
    const claims = await readAll(await readTexts(originals))
    expect(claims.map(({ id }) => id)).toEqual(retold.map(({ id }) => id))
    const ofOriginals = claims.flatMap(({ quotes }) => quotes.filter((quote) => !quote.retold))
    expect(ofOriginals.length).toBeGreaterThan(300)
  })
})
