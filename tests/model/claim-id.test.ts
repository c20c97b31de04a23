import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/claim.ts'
import { claimId } from '../../src/model/claim-id.ts'
import { idPattern } from '../../src/model/thing.ts'
import { readDate } from '../../src/model/uncertain-date.ts'
import { anyEdtf } from './any-date.ts'

const claim: Claim = {
  id: '',
  from: 'document/a',
  predicate: 'referenced',
  subject: 'call/a',
  objects: ['agreement/2020', 'agreement/2021'],
  value: null,
  date: null,
  role: null,
  stance: 'referenced',
  polarity: null,
  channel: null,
  speaker: null,
  onBehalfOf: null,
  during: null,
  negated: false,
  alleged: false,
  certain: true,
  toldBy: ['organisation/a', 'organisation/b'],
  basis: 'quoted',
  reason: null,
}

const anyClaim: fc.Arbitrary<Claim> = fc.record({
  id: fc.constant(''),
  from: fc.constantFrom('document/a', 'document/b'),
  predicate: fc.constantFrom('referenced', 'dated', 'stated'),
  subject: fc.constantFrom('call/a', 'call/b'),
  objects: fc.uniqueArray(fc.constantFrom('agreement/a', 'agreement/b', 'topic/c')),
  value: fc.option(fc.string()),
  date: fc.option(anyEdtf.map(readDate)),
  role: fc.option(fc.string()),
  stance: fc.option(fc.constantFrom('referenced', 'praised')),
  polarity: fc.option(fc.constantFrom('positive', 'negative')),
  channel: fc.option(fc.constantFrom('phone', 'video')),
  speaker: fc.option(fc.constantFrom('leader/a', 'leader/b')),
  onBehalfOf: fc.option(fc.constantFrom('state/AZE', 'state/RUS')),
  during: fc.option(fc.constantFrom('call/a', 'call/b')),
  negated: fc.boolean(),
  alleged: fc.boolean(),
  certain: fc.boolean(),
  toldBy: fc.array(fc.constantFrom('organisation/a', 'organisation/b'), { maxLength: 3 }),
  basis: fc.constantFrom('quoted', 'identity'),
  reason: fc.option(fc.string()),
})
const said = ({ id, basis, reason, objects, ...rest }: Claim) => ({ ...rest, objects: objects.toSorted() })

describe('the id of a claim', () => {
  it('is an id like any other, and stays the same for good', () => {
    expect(claimId(claim)).toMatch(idPattern)
    expect(claimId(claim)).toBe('claim/27f851e14e3476112dcd046347')
  })

  it.each<[string, Partial<Claim>]>([
    ['the order of its objects', { objects: ['agreement/2021', 'agreement/2020'] }],
    ['its basis', { basis: 'ellipsis', reason: 'the words leave it out' }],
    ['the id it is given', { id: 'claim/other' }],
  ])('does not depend on %s', (_, change) => {
    expect(claimId({ ...claim, ...change })).toBe(claimId(claim))
  })

  it.each<[keyof Claim, Partial<Claim>]>([
    ['from', { from: 'document/b' }],
    ['predicate', { predicate: 'discussed' }],
    ['subject', { subject: 'call/b' }],
    ['objects', { objects: ['agreement/2020'] }],
    ['value', { value: 'held' }],
    ['date', { date: readDate('2022-05') }],
    ['role', { role: 'host' }],
    ['stance', { stance: 'praised' }],
    ['polarity', { polarity: 'neutral' }],
    ['channel', { channel: 'phone' }],
    ['speaker', { speaker: 'leader/a' }],
    ['onBehalfOf', { onBehalfOf: 'leader/a' }],
    ['during', { during: 'leader/a' }],
    ['negated', { negated: true }],
    ['alleged', { alleged: true }],
    ['certain', { certain: false }],
    ['toldBy', { toldBy: ['organisation/b', 'organisation/a'] }],
  ])('depends on its %s', (_, change) => {
    expect(claimId({ ...claim, ...change })).not.toBe(claimId(claim))
  })

  it('depends on each bound of its date', () => {
    const month = readDate('2022-05')
    const ids = [
      month,
      { ...month, edtf: '2022-05~' },
      { ...month, earliest: '2022-05-02' },
      { ...month, startLatest: '2022-05-02' },
      { ...month, endEarliest: '2022-05-02' },
      { ...month, latest: '2022-05-02' },
    ].map((date) => claimId({ ...claim, date }))
    expect(new Set(ids).size).toBe(6)
  })

  it('is the same for two claims only where they say the same', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        expect(claimId(a) === claimId(b)).toBe(JSON.stringify(said(a)) === JSON.stringify(said(b)))
      }),
    )
  })
})
