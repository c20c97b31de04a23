import fc from 'fast-check'
import { claimId } from '../../src/model/claim-id.ts'
import {
  channels,
  type Predicate,
  polarities,
  predicate,
  predicateNames,
  type Qualifier,
  stances,
} from '../../src/model/predicates.ts'
import type { ClaimRecord, RankedClaim } from '../../src/model/projection/record.ts'
import { type Id, type ThingType, thingTypes } from '../../src/model/thing.ts'
import { readDate } from '../../src/model/uncertain-date.ts'
import { anyBounded, anyEdtf } from './any-date.ts'
import { documents, thing } from './told.ts'

/** So few that claims meet often. */
const ids = [
  ...['leader/a', 'leader/b', 'leader/c', 'office/x', 'office/y', 'state/A', 'state/B'],
  ...['organisation/first-outlet', 'organisation/second-outlet', 'organisation/unnamed-agencies'],
  ...['agreement/p', 'agreement/q', 'call/k', 'call/l', 'meeting/m', 'topic/t', 'place/v'],
  ...documents.map(({ id }) => id),
]
const things = ids.map(thing)
const idOf = (types: readonly ThingType[]) =>
  fc.constantFrom(...things.filter(({ type }) => types.includes(type)).map(({ id }) => id))
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 })
const anyDate = fc.oneof(anyBounded, anyEdtf.map(readDate))
const tellers = ['Leader', 'State', 'Organisation'] as const

const objectsOf = ({ range }: Predicate, subject: Id): fc.Arbitrary<Id[]> =>
  'things' in range
    ? fc
        .uniqueArray(idOf(range.things), { minLength: 1, maxLength: 2 })
        .map((objects) => objects.filter((object) => object !== subject))
        .filter((objects) => objects.length > 0)
    : fc.constant([])

function wordsOf({ range, projects }: Predicate, type: ThingType): fc.Arbitrary<string | null> {
  const words =
    'things' in range || range.value === 'date' ? null : range.value === 'text' ? 'text' : range.value[type]
  const isStated = projects !== 'identity' && 'relationship' in projects && projects.relationship === 'STATED'
  if (isStated || words === 'text') return fc.constantFrom('one', 'two', 'three')
  return words ? fc.constantFrom(...words) : fc.constant(null)
}

function anyClaimOn(name: RankedClaim['predicate'], subject: Id): fc.Arbitrary<RankedClaim> {
  const known = predicate(name)
  const type = thing(subject).type
  const ifTaken = <Value>(qualifier: Qualifier, value: fc.Arbitrary<Value>) =>
    known.qualifiers?.includes(qualifier) ? value : fc.constant(null)
  const date = 'value' in known.range && known.range.value === 'date' ? anyDate : maybe(anyDate)
  return fc
    .record({
      from: fc.constantFrom(...documents.map(({ id }) => id)),
      objects: objectsOf(known, subject),
      value: wordsOf(known, type),
      date: ifTaken('date', date),
      role: known.roles ? maybe(fc.constantFrom(...known.roles)) : fc.constant(null),
      stance: ifTaken('stance', maybe(fc.constantFrom(...stances.slice(0, 2)))),
      polarity: ifTaken('polarity', maybe(fc.constantFrom(...polarities))),
      channel: ifTaken('channel', maybe(fc.constantFrom(...channels))),
      speaker: ifTaken('speaker', maybe(idOf(tellers))),
      onBehalfOf: ifTaken('onBehalfOf', maybe(idOf(['State', 'Organisation', 'Office']))),
      during: ifTaken('during', maybe(idOf(['Contact']))),
      negated: oneIn(5),
      alleged: ifTaken('alleged', oneIn(4)).map((alleged) => alleged ?? false),
      certain: oneIn(5).map((guessed) => !guessed),
      toldBy: fc.uniqueArray(idOf(tellers), { maxLength: 2 }),
      rank: fc.constantFrom('normal', 'normal', 'normal', 'preferred', 'deprecated', 'proposed', 'retracted'),
    } as const)
    .map((said) => {
      const claim = { ...said, predicate: name, subject, basis: 'quoted', reason: null } as const
      return { ...claim, id: claimId(claim) }
    })
}

const oneIn = (count: number) => fc.integer({ min: 1, max: count }).map((drawn) => drawn === 1)

/** Those whose claims have most to do with each other. */
const crowded = ['dated', 'hasKind', 'hasStatus', 'participated', 'participated', 'held', 'officeOf'] as const

/** A claim that keeps to the table of predicates. */
export const anyClaim: fc.Arbitrary<RankedClaim> = fc
  .constantFrom(...predicateNames, ...crowded, ...crowded)
  .chain((name) => idOf(predicate(name).domain).chain((subject) => anyClaimOn(name, subject)))

export const recordWith = (claims: readonly RankedClaim[]): ClaimRecord => ({ things, documents, claims })

/** Of one claim only one telling: what differs in rank alone has one id. */
export const anyClaims: fc.Arbitrary<RankedClaim[]> = fc.uniqueArray(anyClaim, {
  selector: ({ id }) => id,
  maxLength: 60,
  size: 'max',
})

export const typeOf = (id: Id): ThingType => things.find((each) => each.id === id)?.type ?? thingTypes[0]
