import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateQuote, quotableText, quoteAt } from '../../src/model/quote.ts'

const text = quotableText('They spoke by phone. 📞 They spoke of peace.\nThey agreed on 𝔄 and B.')

describe('words quoted from a text', () => {
  it('are found with what stands around them', () => {
    expect(
      locateQuote(quotableText('On Tuesday the two presidents spoke by phone.'), { exact: 'spoke' }),
    ).toEqual({
      exact: 'spoke',
      prefix: 'On Tuesday the two presidents ',
      suffix: ' by phone.',
      start: 30,
      end: 35,
    })
  })

  it('carry 32 characters from before and after, no more', () => {
    const quote = locateQuote(quotableText(`${'a'.repeat(40)}X${'b'.repeat(40)}`), { exact: 'X' })
    expect(quote).toMatchObject({ prefix: 'a'.repeat(32), suffix: 'b'.repeat(32), start: 40, end: 41 })
  })

  it('are counted in code points, so that a picture is one character', () => {
    expect(locateQuote(text, { exact: 'of peace' })).toMatchObject({ start: 34, end: 42 })
    expect(locateQuote(text, { exact: '𝔄 and B' })).toMatchObject({ start: 59, end: 66, suffix: '.' })
    expect(quoteAt(text, 21, 22)).toMatchObject({ exact: '📞' })
  })

  it('may need what stands before them to tell which', () => {
    expect(locateQuote(text, { exact: 'spoke', prefix: '📞 They ' })).toMatchObject({ start: 28, end: 33 })
  })

  it.each([
    ['They wrote', undefined, 'it does not stand in the text'],
    ['They spoke', undefined, 'more than once'],
    ['aa', undefined, 'more than once'],
    ['spoke', 'They ', 'more than once'],
    ['peace', 'war and ', 'it does not stand after the prefix given'],
    ['', undefined, 'no words are quoted'],
  ])('are refused, with the reason: "%s" after "%s"', (exact, prefix, reason) => {
    const where = exact === 'aa' ? quotableText('aaa') : text
    expect(locateQuote(where, { exact, prefix })).toEqual({ problem: expect.stringContaining(reason) })
  })

  it.each([
    [5, 5],
    [-1, 3],
    [0, 1000],
  ])('are refused where there is no place from %i to %i', (start, end) => {
    expect(quoteAt(text, start, end)).toEqual({
      problem: `characters ${start} to ${end} are no place in a text of 67`,
    })
  })

  it('stand where they are said to stand, in any script', () => {
    const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (words, a, b) => {
        const points = [...words]
        const start = a % points.length
        const end = start + 1 + (b % (points.length - start))
        const quote = quoteAt(quotableText(words), start, end)
        expect(quote).toEqual({
          exact: points.slice(start, end).join(''),
          prefix: points.slice(Math.max(0, start - 32), start).join(''),
          suffix: points.slice(end, end + 32).join(''),
          start,
          end,
        })
      }),
    )
  })

  it('are found again at their place by themselves and all that stands before them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '📞'), minLength: 1 }),
        fc.nat(),
        (words, a) => {
          const points = [...words]
          const start = a % points.length
          const selector = { exact: points.slice(start).join(''), prefix: points.slice(0, start).join('') }
          expect(locateQuote(quotableText(words), selector)).toMatchObject({ start, end: points.length })
        },
      ),
    )
  })

  it('are found by the thousand in a long text in no time', () => {
    const lines = Array.from({ length: 5000 }, (_, line) => `📞 call ${line} of many.`)
    const long = quotableText(lines.join('\n'))
    const started = performance.now()
    for (const line of lines) expect('start' in locateQuote(long, { exact: line })).toBe(true)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
