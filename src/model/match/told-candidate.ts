import { type ThingType, thingTypes } from '../thing.ts'
import type { UncertainDate } from '../uncertain-date.ts'
import type { Candidate, Term } from './mention.ts'

/** A candidate as the graph tells it: dates apart into their five properties, which are null where nothing is known. */
export type ToldCandidate = Omit<Candidate, 'type' | 'date' | 'terms' | 'parties'> &
  ToldDate & {
    readonly type: string
    readonly terms: readonly object[]
    readonly parties: readonly string[]
  }

type ToldDate = { readonly [part in keyof UncertainDate]: string | null }
type ToldTerm = Omit<Term, 'date' | 'title'> & ToldDate & { readonly title: string | null }

/** Null for what is of no type that a mention could mean. */
export function candidateOf({
  type,
  terms,
  edtf,
  earliest,
  startLatest,
  endEarliest,
  latest,
  ...told
}: ToldCandidate): Candidate | null {
  const known = thingTypes.find((each) => each === type)
  if (known === undefined) return null
  const date = dateOf({ edtf, earliest, startLatest, endEarliest, latest })
  return { ...told, type: known, date: dated(known) ? date : null, terms: terms.flatMap(termOf) }
}

const dated = (type: ThingType) => type === 'Agreement'

/** A term without a title or a date tells nothing that could be held against a mention. */
function termOf(told: object): Term[] {
  // A map of the graph's has no type of its own; the statement that makes it names what is in it.
  const { office, title, of, ...rest } = told as ToldTerm
  const date = dateOf(rest)
  return title === null || date === null ? [] : [{ office, title, of, date }]
}

function dateOf({ edtf, earliest, startLatest, endEarliest, latest }: ToldDate): UncertainDate | null {
  const [first, startBy, endFrom, last] = [earliest, startLatest, endEarliest, latest]
  if (first === null || startBy === null || endFrom === null || last === null) return null
  return { edtf: edtf ?? '', earliest: first, startLatest: startBy, endEarliest: endFrom, latest: last }
}
