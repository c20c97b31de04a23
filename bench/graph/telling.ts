import type { RecordableClaim } from '../../src/importer/recordable.ts'
import { claimId } from '../../src/model/claim-id.ts'
import type { RankedClaim } from '../../src/model/projection/record.ts'
import type { Id, ThingType } from '../../src/model/thing.ts'

/** A thing with what is given of it. */
export type GivenThing = {
  readonly id: Id
  readonly type: ThingType
  readonly given?: Readonly<Record<string, string | number>>
}

export type ToldClaim = RankedClaim & RecordableClaim

/** One document and what it states: its claims quote it one passage after the other. */
export type Telling = {
  readonly document: Id
  readonly publisher: Id
  /** Who told it to the publisher, if anybody. */
  readonly toldBy: readonly Id[]
  readonly thing: GivenThing
  readonly claims: ToldClaim[]
}

type Said = Pick<ToldClaim, 'predicate' | 'subject'> & Partial<ToldClaim>

const unsaid = {
  objects: [],
  value: null,
  date: null,
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
  rank: 'normal',
} as const

/** Adds a claim that rests on words of the document. */
export function quoted(telling: Telling, said: Said, words: string): void {
  const last = telling.claims.at(-1)?.quotes[0]?.end ?? 0
  const start = last + 2
  const { document, toldBy } = telling
  const quote = {
    document,
    exact: words,
    prefix: '',
    suffix: '',
    start,
    end: start + words.length,
    retold: false,
  }
  const ground = { basis: 'quoted', reason: null } as const
  add(telling, { ...unsaid, ...said, from: document, toldBy, ...ground, quotes: [quote] })
}

/** Adds a claim that rests on a public table, and quotes nothing. */
export function tabled(telling: Telling, said: Said): void {
  const ground = { basis: 'reference', reason: 'It stands in a public table.' } as const
  add(telling, { ...unsaid, ...said, from: telling.document, ...ground, quotes: [] })
}

function add({ claims }: Telling, said: Omit<ToldClaim, 'id'>): void {
  claims.push({ ...said, id: claimId(said) })
}

/** Adds the name shown and the other names. */
export function nameThing(telling: Telling, subject: Id, name: string, aliases: readonly string[]): void {
  tabled(telling, { predicate: 'named', subject, value: name, role: 'name' })
  for (const value of aliases) tabled(telling, { predicate: 'named', subject, value, role: 'alias' })
}
