import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { bundleOf } from '../../src/extract/bundle-of.ts'
import { parseBundle } from '../../src/importer/parse-bundle.ts'
import { recordable } from '../../src/importer/recordable.ts'
import { nothingKnown } from '../importer/a-bundle.ts'

const texts = z
  .array(z.object({ text: z.string() }))
  .parse(parse(readFileSync(new URL('readouts.yaml', import.meta.url), 'utf8')))
  .map(({ text }) => text)

/** As `readout load` would take it, with the text at hand. */
const loaded = (text: string) => {
  const { documents: [document] = [], ...bundle } = bundleOf(
    { name: 'a-text.txt', text },
    { isAccepted: false },
  )
  const { text: _beside, ...withoutFile } = document ?? { id: '', title: '', language: '' }
  const sha256 = createHash('sha256').update(text).digest('hex')
  return recordable('bundle.json', parseBundle('bundle.json', { ...bundle, documents: [withoutFile] }), {
    texts: new Map([[sha256, text]]),
    known: nothingKnown,
  })
}

describe('claims extracted from a text', () => {
  it('are taken by a load, each with words that stand in the text', async () => {
    for (const text of texts) {
      const { claims } = await loaded(text)
      const quotes = claims.flatMap(({ quotes: some }) => some)
      expect(quotes.length).toBeGreaterThan(0)
      for (const { exact, start, end } of quotes) {
        if (start !== null) expect([...text].slice(start, end).join('')).toBe(exact)
      }
    }
  })

  it('are right whatever the text is made of, signs beyond the basic plane included', async () => {
    const word = fc.constantFrom(
      ...texts.flatMap((text) => text.split(/(?<=[ \n])/)).slice(0, 900),
      ...'📞 , . ; ( ) “ ” \n\n 2022 May 9 President and with'.split(' '),
      '\u00a0',
    )
    const anyText = fc
      .array(word, { minLength: 1, maxLength: 120 })
      .map((words) => `Putin ${words.join(' ')}`)
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect((await loaded(text)).documents).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  it('await review, unless they are accepted at once', () => {
    const [text = ''] = texts
    expect(bundleOf({ name: 'a', text }, { isAccepted: false }).proposed).toBe(true)
    expect(bundleOf({ name: 'a', text }, { isAccepted: true }).proposed).toBeUndefined()
  })

  it('name no agreement of one text as that of another, unless it is known', () => {
    const text =
      'On 5 May 2020 President Ada Bo met President Cy Do. They discussed the peace treaty and the Paris Agreement.'
    const idsOf = (one: string) =>
      (bundleOf({ name: 'a', text: one }, { isAccepted: false }).things ?? [])
        .filter(({ type }) => type === 'Agreement')
        .map(({ id }) => id)
    expect(idsOf(text)).toContain('agreement/2015-12-12-paris-agreement')
    expect(idsOf(text).filter((id) => idsOf(`${text} It rained.`).includes(id))).toEqual([
      'agreement/2015-12-12-paris-agreement',
    ])
  })
})

describe('a text that is none', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['100,000 brackets', '('.repeat(100_000)],
    ['one word of a million letters', 'A'.repeat(1_000_000)],
    ['nothing but commas and offices', 'President Putin, '.repeat(15_000)],
    ['a million spaces', ' '.repeat(999_999)],
    ['words without an end', 'the president met with '.repeat(10_000)],
    ['days without an end', 'January 11 and 26, 2021, '.repeat(10_000)],
  ]
  it.each(hostile)('of %s ends soon', (_, text) => {
    expect(bundleOf({ name: 'hostile', text }, { isAccepted: false }).documents).toHaveLength(1)
  })
})
