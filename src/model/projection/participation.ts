import { possiblyWithin, type Window } from '../calendar.ts'
import type { Id, ThingType } from '../thing.ts'
import { relationshipKey } from './relationship-key.ts'
import type { Strand } from './strands.ts'

/** An office in a contact yields to the leader who is named there and held it, and a plain part to a special one. */
export function participations(
  strands: readonly Strand[],
  terms: readonly Strand[],
  typeOf: TypeOf,
): Strand[] {
  const contacts = Map.groupBy(strands, ({ end }) => end)
  const held = Map.groupBy(
    terms.filter(({ certain }) => certain),
    ({ end }) => end,
  )
  return [...contacts.values()].flatMap((taking) => plainYields(officesYield(taking, held, typeOf)))
}

export type TypeOf = (id: Id) => ThingType | undefined

function officesYield(
  taking: readonly Strand[],
  held: ReadonlyMap<Id, readonly Strand[]>,
  typeOf: TypeOf,
): Strand[] {
  return taking.flatMap((strand) => {
    if (typeOf(strand.start) !== 'Office') return [strand]
    const holders = holdersOf(strand, {
      alike: taking.filter((other) => typeOf(other.start) === 'Leader' && sameStanding(other, strand)),
      terms: held.get(strand.start) ?? [],
    })
    if (holders.length === 0) return [strand]
    return holders.map((start) => ({ ...strand, start, certain: strand.certain && holders.length === 1 }))
  })
}

/** Only a leader who certainly took part: a guess leaves the office standing. */
function holdersOf(
  office: Strand,
  { alike, terms }: { alike: readonly Strand[]; terms: readonly Strand[] },
): Id[] {
  const certain = new Set(alike.filter((strand) => strand.certain).map(({ start }) => start))
  const window = { from: office.bounds.earliest, to: office.bounds.latest }
  return [
    ...new Set([
      ...alike.filter(({ claim }) => claim.onBehalfOf === office.start).map(({ start }) => start),
      ...terms.filter((term) => mayHaveHeldIn(term, window)).map(({ start }) => start),
    ]),
  ].filter((leader) => certain.has(leader))
}

/** In office in 2005, and who knows since when and until when: that tells nothing of 2022. */
const mayHaveHeldIn = ({ bounds, claim }: Strand, window: Window): boolean =>
  possiblyWithin(bounds, window) && (claim.date === null || possiblyWithin(claim.date, window))

/** What one side alleges takes nothing from what a document vouches for, or from what the other alleges. */
const sameStanding = (a: Strand, b: Strand): boolean =>
  a.alleged === b.alleged && (!a.alleged || a.qualifiers.speakerId === b.qualifiers.speakerId)

const plainRole = 'participant'

function plainYields(strands: readonly Strand[]): Strand[] {
  const parts = [...Map.groupBy(strands, relationshipKey).values()]
  return parts.flatMap((part) => {
    const [plain] = part
    if (plain === undefined || plain.qualifiers.role !== plainRole) return part
    const takers = parts.flatMap((other) => {
      const [special] = other
      return special && isSpecialOf(special, plain) && !(isCertain(part) && !isCertain(other))
        ? [special]
        : []
    })
    if (takers.length === 0) return part
    return takers.flatMap(({ qualifiers }) => part.map((strand) => ({ ...strand, qualifiers })))
  })
}

const isSpecialOf = (special: Strand, plain: Strand): boolean =>
  special.start === plain.start && special.qualifiers.role !== plainRole && sameStanding(special, plain)

/** Whoever certainly took part, and perhaps mediated, certainly took part: a guess takes nothing over. */
const isCertain = (strands: readonly Strand[]) => strands.some(({ certain }) => certain)
