import { overlap, reconcileDates } from '../calendar.ts'
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
      const dated = sameEnds.filter(({ claim }) => claim.date !== null)
      const undated = sameEnds.filter(({ claim }) => claim.date === null)
      const terms = joined(dated)
      if (terms.length === 0) return undated
      return terms.flatMap((term) => {
        const { date } = reconcileDates(term.map(({ claim }) => claim.date).filter((date) => date !== null))
        return [...term, ...undated].map((strand) => withDate(strand, date))
      })
    },
  )
}

const withDate = (strand: Strand, date: UncertainDate): Strand => ({
  ...strand,
  bounds: date,
  term: { edtf: date.edtf },
})

/** Groups within which every strand is joined to every other by dates that overlap, one after the other. */
function joined(strands: readonly Strand[]): Strand[][] {
  return strands.reduce<Strand[][]>((terms, strand) => {
    const touches = (term: readonly Strand[]) => term.some((other) => mayBeOne(strand, other))
    return [...terms.filter((term) => !touches(term)), [strand, ...terms.filter(touches).flat()]]
  }, [])
}

const mayBeOne = ({ claim: a }: Strand, { claim: b }: Strand) =>
  a.date !== null && b.date !== null && overlap(a.date, b.date)
