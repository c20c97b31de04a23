import { claimId } from '../../src/model/claim-id.ts'
import { project } from '../../src/model/projection/projection.ts'
import type { ClaimRecord, RankedClaim, RecordedThing } from '../../src/model/projection/record.ts'
import { type Id, type ThingType, thingTypes } from '../../src/model/thing.ts'
import { readDate } from '../../src/model/uncertain-date.ts'

/** Four outlets: the last has no publisher that is known, the one before only an unnamed one. */
export const documents = [
  { id: 'document/first', publisher: 'organisation/first-outlet' },
  { id: 'document/second', publisher: 'organisation/second-outlet' },
  { id: 'document/third', publisher: 'organisation/unnamed-agencies' },
  { id: 'document/fourth', publisher: null },
]

type Telling = Partial<Omit<RankedClaim, 'id' | 'objects' | 'date'>> & {
  readonly objects?: Id | readonly Id[]
  readonly date?: string
}

/** A claim in few words: the subject, what is said of it, and the object or the value. */
export function told(
  subject: Id,
  predicate: RankedClaim['predicate'],
  { objects = [], date, ...qualifiers }: Telling = {},
): RankedClaim {
  const claim = {
    from: 'document/first',
    predicate,
    subject,
    objects: typeof objects === 'string' ? [objects] : objects,
    value: null,
    date: date === undefined ? null : readDate(date),
    role: null,
    stance: null,
    polarity: null,
    channel: null,
    speaker: null,
    onBehalfOf: null,
    during: null,
    negated: false,
    alleged: false,
    certain: true,
    toldBy: [],
    basis: 'quoted' as const,
    reason: null,
    rank: 'normal' as const,
    ...qualifiers,
  }
  return { ...claim, id: claimId(claim) }
}

/** All the things that claims name; their types are in their ids. */
export function recordOf(claims: readonly RankedClaim[]): ClaimRecord {
  const ids = claims.flatMap((claim) => [
    claim.subject,
    ...claim.objects,
    ...claim.toldBy,
    ...[claim.speaker, claim.onBehalfOf, claim.during].filter((id) => id !== null),
  ])
  const publishers = documents.flatMap(({ id, publisher }) => (publisher ? [id, publisher] : [id]))
  return { things: [...new Set([...ids, ...publishers])].map(thing), documents, claims }
}

export const graphOf = (...claims: readonly RankedClaim[]) => {
  const projection = project(recordOf(claims))
  return {
    ...projection,
    /** Properties of one thing. */
    of: (id: Id) => projection.things.find((each) => each.id === id)?.properties ?? {},
    labelsOf: (id: Id) => projection.things.find((each) => each.id === id)?.labels,
    /** Relationships of one type, read aloud. */
    read: (type: string) =>
      projection.relationships
        .filter((each) => each.type === type)
        .map(({ start, end, properties: { key } }) => [start, key, end].filter(Boolean).join(' ')),
    all: (type: string) => projection.relationships.filter((each) => each.type === type),
  }
}

const kinds = { call: 'Contact', meeting: 'Contact', visit: 'Contact' } as const

export function thing(id: Id): RecordedThing {
  const kind = id.slice(0, id.indexOf('/'))
  const type = Object.entries<ThingType>(kinds).find(([word]) => word === kind)?.[1]
  const named = thingTypes.find((each) => each.toLowerCase() === kind)
  return { id, type: type ?? named ?? 'Topic', unnamed: id.includes('/unnamed-') }
}
