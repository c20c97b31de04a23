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
