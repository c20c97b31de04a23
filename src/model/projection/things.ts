import { distinct } from '../order.ts'
import { type PredicateName, predicate } from '../predicates.ts'
import { searchTerms } from '../search-terms.ts'
import { contactKinds, type Id } from '../thing.ts'
import { type Dating, datingOf } from './dating.ts'
import type { DenialsOf } from './denials.ts'
import { dossiersOf } from './dossier.ts'
import { settleNames } from './names.ts'
import type { Quarrel } from './quarrel.ts'
import type { RecordedThing } from './record.ts'
import type { ToldClaim } from './sources.ts'
import { type Dossier, settleChannel, settleDate, settleKind, settleStatus } from './values.ts'

type Names = { readonly name: string | null; readonly aliases: readonly string[] }

/** What is derived of a thing; fields that its type does not have are absent, null is not known or not agreed. */
export type ThingProperties = Names & {
  /** What it is found by; see `searchTerms`. */
  readonly searchTerms: readonly string[]
} & Partial<Dating> & {
    readonly dateDisputed?: boolean
    readonly kind?: string | null
    readonly kindDisputed?: boolean
    readonly channel?: string | null
    readonly channelDisputed?: boolean
    readonly status?: string | null
    readonly statusDisputed?: boolean
    readonly alleged?: boolean
    /** Of a contact: what tells that it took place, when and where. */
    readonly claimIds?: readonly Id[]
  }

export type SettledThing = {
  readonly id: Id
  readonly labels: readonly string[]
  readonly properties: ThingProperties
  readonly dating: Dating | null
  readonly quarrels: readonly Quarrel[]
}

/** The claims of one predicate in the dossier of one thing. */
export type ClaimsOn = (thing: Id, name: PredicateName) => readonly ToldClaim[]

/** No list and no search knows it, as where it was recorded later than what is projected. */
const unprojected = ['Thing', 'Unprojected']

/** What claims make of a thing; a value on which they disagree is null, except a date, which then is the set of them. */
export function settleThing(thing: RecordedThing, claimsOn: ClaimsOn, denialsOf: DenialsOf): SettledThing {
  const { id, type, counts = true, publishes = false } = thing
  const dossier = (name: PredicateName): Dossier | null =>
    predicate(name).domain.includes(type) ? { thing: id, claims: claimsOn(id, name), denialsOf } : null
  const ifAny = <Answer>(of: Dossier | null, settle: (dossier: Dossier) => Answer) => of && settle(of)
  const date = ifAny(dossier('dated'), settleDate)
  const kind = ifAny(dossier('hasKind'), settleKind)
  const status = ifAny(dossier('hasStatus'), (statuses) => settleStatus(statuses, type))
  const channel = type === 'Contact' ? ifAny(dossier('hasKind'), settleChannel) : null
  const dating = date && datingOf(date.value)
  const named = settleNames(affirmed(claimsOn(id, 'named')))
  return {
    id,
    labels:
      counts || publishes
        ? ['Thing', type, ...(type === 'Contact' ? kindLabels(kind?.value) : [])]
        : unprojected,
    properties: {
      ...named,
      searchTerms: termsOf(thing, named, { kind: kind?.value ?? null, edtf: dating?.edtf ?? null }),
      ...(date && { ...dating, dateDisputed: date.quarrel !== null }),
      ...(kind && { kind: kind.value, kindDisputed: kind.quarrel !== null }),
      ...(status && { status: status.value, statusDisputed: status.quarrel !== null }),
      ...(channel && { channel: channel.value, channelDisputed: channel.quarrel !== null }),
      ...(type === 'Contact' && {
        alleged: status?.alleged ?? isAlleged(claimsOn(id, 'participated')),
        claimIds: distinct(
          tellingOfContact.flatMap((name) => affirmed(claimsOn(id, name))).map((claim) => claim.id),
        ),
      }),
    },
    dating,
    quarrels: [date, kind, status, channel].flatMap((settled) => settled?.quarrel ?? []),
  }
}

const termsOf = (
  { type, title = null, unnamed = false }: RecordedThing,
  { name, aliases }: Names,
  { kind, edtf }: { readonly kind: string | null; readonly edtf: string | null },
) =>
  searchTerms({
    names: [name, ...aliases, title].filter((each) => each !== null),
    kinds: [type.toLowerCase(), ...(type === 'Contact' && kind ? [kind] : [])],
    edtf,
    unnamed,
  })

const tellingOfContact = ['hasKind', 'hasStatus', 'dated', 'heldAt'] as const

const affirmed = (claims: readonly ToldClaim[]) => claims.filter(({ negated }) => !negated)

/** Of a contact whose status nobody tells. */
function isAlleged(participations: readonly ToldClaim[]): boolean {
  const taking = affirmed(participations)
  return taking.length > 0 && taking.every(({ alleged }) => alleged)
}

const kindLabels = (kind: string | null | undefined): string[] =>
  Object.entries(contactKinds).flatMap(([known, label]) => (known === kind ? [label] : []))

/** By the thing that each claim is about: its subject, or each of its objects. */
export function dossiers(claims: readonly ToldClaim[]): ClaimsOn {
  const key = (thing: Id, name: PredicateName) => `${name} ${thing}`
  const filed = Map.groupBy(
    claims.flatMap((claim) =>
      dossiersOf(claim).map((thing) => ({ key: key(thing, claim.predicate), claim })),
    ),
    (entry) => entry.key,
  )
  return (thing, name) => (filed.get(key(thing, name)) ?? []).map(({ claim }) => claim)
}
