import { isKnown } from '../bounds.ts'
import { covering, overlap, reconcileDates } from '../calendar.ts'
import type { UncertainDate } from '../uncertain-date.ts'
import { relationshipKey } from './relationship-key.ts'
import type { Strand } from './strands.ts'

/**
 * Gives strands that are dated by their own claims the dates of their term. Dates that may tell of the same term are one,
 * others another: somebody may hold an office twice. A claim without a date speaks of every term.
 */
export function intoTerms(strands: readonly Strand[]): Strand[] {
  return [...Map.groupBy(strands, (strand) => relationshipKey({ ...strand, term: null })).values()].flatMap(
    (sameEnds) => {
      const undated = sameEnds.filter(({ claim }) => claim.date === null)
      const terms = termsOf(sameEnds.flatMap(readAsTerm))
      if (terms.length === 0) return undated
      return terms.flatMap((term) => {
        const date = dateOf(term)
        return [...term.map(({ strand }) => strand), ...undated].map((strand) => withDate(strand, date))
      })
    },
  )
}

type DatedStrand = { readonly strand: Strand; readonly date: UncertainDate }

/** "In office in 2005" tells of no term that was over within the year: of one that covers some of it. */
const readAsTerm = (strand: Strand): DatedStrand[] =>
  strand.claim.date === null ? [] : [{ strand, date: covering(strand.claim.date) }]

const withDate = (strand: Strand, date: UncertainDate): Strand => ({
  ...strand,
  bounds: date,
  term: { edtf: date.edtf },
})

const dateOf = (term: readonly DatedStrand[]): UncertainDate =>
  reconcileDates(term.map(({ date }) => date)).date

/**
 * Dates of which neither end is known (in office in 2005, and in 2014) could all tell of one long term. So they speak of
 * the terms that others bound, where they fit one, and only the rest of one of their own.
 */
function termsOf(dated: readonly DatedStrand[]): DatedStrand[][] {
  const { bounded = [], unbounded = [] } = Object.groupBy(dated, ({ date }) =>
    isKnown(date.earliest) || isKnown(date.latest) ? 'bounded' : 'unbounded',
  )
  const terms = joined(bounded)
  const fits = (term: readonly DatedStrand[]) => {
    const date = dateOf(term)
    return unbounded.filter((strand) => overlap(strand.date, date))
  }
  const told = terms.map((term) => ({ term, fitting: fits(term) }))
  const placed = new Set(told.flatMap(({ fitting }) => fitting))
  return [
    ...told.map(({ term, fitting }) => [...term, ...fitting]),
    ...joined(unbounded.filter((strand) => !placed.has(strand))),
  ]
}

/** Groups within which every strand is joined to every other by dates that overlap, one after the other. */
const joined = (strands: readonly DatedStrand[]): DatedStrand[][] =>
  strands.reduce<DatedStrand[][]>((terms, strand) => {
    const touches = (term: readonly DatedStrand[]) => term.some((other) => overlap(strand.date, other.date))
    return [...terms.filter((term) => !touches(term)), [strand, ...terms.filter(touches).flat()]]
  }, [])
