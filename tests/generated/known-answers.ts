import type { Id } from '../../src/model/thing.ts'
import type { ContactFact, DateFact, Facts, ParticipationFact, Told } from './facts.ts'

/** What the graph counts unless asked otherwise: contacts that were held, and not by one side's word alone. */
export const heldContacts = ({ contacts }: Facts): ContactFact[] =>
  contacts.filter(({ status, alleged }) => status === 'held' && !alleged)

export const isSure = ({ certain, allegedBy }: ParticipationFact): boolean => certain && allegedBy === null

/** Leaders who surely took part, each once, in the order of their ids. */
export const sureLeadersIn = ({ participations }: ContactFact): Id[] => [
  ...new Set(
    participations
      .filter(isSure)
      .map(({ participant }) => participant)
      .filter((id) => id.startsWith('leader/'))
      .sort(),
  ),
]

/** `2021-05`, or null where not even the month is known. */
export const monthOf = (date: DateFact | null): string | null => {
  const [first, last] = [date?.earliest?.slice(0, 7), date?.latest?.slice(0, 7)]
  return first !== undefined && first === last ? first : null
}

/** States and organisations that were represented, and whether for sure; in the order of their ids. */
export const bodiesIn = ({ offices }: Facts, { participations }: ContactFact): Map<Id, boolean> => {
  const involved = new Map<Id, boolean>()
  for (const part of participations) {
    for (const id of [part.participant, part.onBehalfOf]) {
      const body = id?.startsWith('office/') ? offices.find((office) => office.id === id)?.of : id
      if (body && !body.startsWith('leader/')) involved.set(body, involved.get(body) || isSure(part))
    }
  }
  return new Map([...involved].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** How many first tellers; one that is not named counts only where no named one tells it. */
export const sourcesOf = (told: readonly Told[]): number => {
  const tellers = told.map(({ teller }) => teller)
  const named = tellers.filter((teller) => !teller.startsWith('organisation/unnamed-'))
  return new Set(named.length > 0 ? named : tellers).size
}

export type Pair = { readonly one: Id; readonly other: Id; readonly contacts: readonly ContactFact[] }

/** Every two leaders in contact, the one with the earlier id first, and the contacts in which both surely took part. */
export const pairsInContact = (facts: Facts): Pair[] => {
  const met = heldContacts(facts).flatMap((contact) =>
    pairsAmong(sureLeadersIn(contact)).map(([one, other]) => ({ one, other, contact })),
  )
  return [...Map.groupBy(met, ({ one, other }) => `${one} ${other}`).values()].flatMap((meetings) => {
    const [first] = meetings
    return first ? [{ ...first, contacts: meetings.map(({ contact }) => contact) }] : []
  })
}

export const pairsAmong = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((one, index) => items.slice(index + 1).map((other): [Item, Item] => [one, other]))

export const nameOf = (facts: Facts, id: Id): string | undefined =>
  [facts.leaders, facts.agreements, facts.organisations, facts.states, facts.offices]
    .flat()
    .find((thing) => thing.id === id)?.name

/** By the keys of each row; null comes last, as in Cypher. */
export const inOrderOf = <Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly (string | number | null)[],
): Row[] =>
  rows.toSorted((a, b) => {
    const others = keysOf(b)
    for (const [index, key] of keysOf(a).entries()) {
      const other = others[index] ?? null
      if (key === other) continue
      if (key === null || other === null) return key === null ? 1 : -1
      return key < other ? -1 : 1
    }
    return 0
  })
