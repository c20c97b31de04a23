import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matcher } from '../../../src/model/match/matcher.ts'
import { anyDay } from '../any-date.ts'
import { known, term } from './known.ts'
import { world } from './world.ts'

const names = world.flatMap((candidate) => candidate.names)
const words = [...new Set(names.flatMap((name) => name.split(' ')))]
const anyName = fc.oneof(
  fc.constantFrom(...names),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const anyCandidate = fc
  .record({
    type: fc.constantFrom('leader', 'state', 'organisation', 'agreement', 'place'),
    number: fc.nat({ max: 99 }),
    names: fc.array(anyName, { minLength: 1, maxLength: 3 }),
    held: fc.option(anyDay),
    died: fc.option(anyDay),
  })
  .map(({ type, number, names: given, held, died }) =>
    known(`${type}/${number}`, given, {
      died,
      terms: held ? [term(`President ${held}/..`, 'state/RUS', ['Russia'])] : [],
    }),
  )
const anyCandidates = fc.uniqueArray(anyCandidate, { selector: ({ id }) => id, minLength: 1, maxLength: 12 })
const anyMention = fc.record(
  { names: fc.array(anyName, { minLength: 1, maxLength: 2 }), on: anyDay, of: fc.constant('state/RUS') },
  { requiredKeys: ['names'] },
)

describe('who is meant', () => {
  it('does not depend on the order in which people are known', () => {
    fc.assert(
      fc.property(
        anyCandidates.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        anyMention,
        ([all, shuffled], mention) => {
          expect(matcher(shuffled)(mention)).toEqual(matcher(all)(mention))
        },
      ),
    )
  })

  it('is by a known name nobody before the one who has it', () => {
    fc.assert(
      fc.property(anyCandidates, fc.nat(), (all, pick) => {
        const meant = all[pick % all.length]
        const [name = ''] = meant?.names ?? []
        if (!meant || !/[a-z]{3}/i.test(name)) return
        const matches = matcher(all)({ names: [name], types: [meant.type] })
        const own = matches.find(({ id }) => id === meant.id)
        expect(own?.score).toBe(matches[0]?.score)
      }),
      { numRuns: 300 },
    )
  })

  it('comes likeliest first, each once, with a score from 0 to 1 and a reason', () => {
    fc.assert(
      fc.property(anyCandidates, anyMention, (all, mention) => {
        const matches = matcher(all)(mention)
        expect(matches.map(({ score }) => score)).toEqual(
          matches.map(({ score }) => score).sort((a, b) => b - a),
        )
        expect(new Set(matches.map(({ id }) => id)).size).toBe(matches.length)
        for (const { score, reasons } of matches) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          expect(String(score)).toMatch(/^\d(?:\.\d{1,3})?$/)
          expect(reasons.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('is never one who was dead', () => {
    fc.assert(
      fc.property(anyCandidates, anyMention, (all, mention) => {
        const on = mention.on
        if (on === undefined) return
        for (const { id, score } of matcher(all)(mention)) {
          const died = all.find((candidate) => candidate.id === id && candidate.type === 'Leader')?.died
          if (died && died < on) expect(score).toBeLessThan(0.45)
        }
      }),
    )
  })

  it('is found among thousands in less than a breath each', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      known(`leader/${index}`, [
        `${words[index % 97]} ${words[(index * 31) % words.length]} ${words[index % 89]}`,
      ]),
    )
    const match = matcher(many)
    const start = performance.now()
    for (const { names: some } of many) match({ names: some, types: ['Leader'] })
    // A hundredth of a second each would be ten times what it takes.
    expect(performance.now() - start).toBeLessThan(50_000)
  })
})
