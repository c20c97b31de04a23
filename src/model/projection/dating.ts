import { type Bounds, type Day, unknownBounds } from '../bounds.ts'
import { sortDay } from '../calendar.ts'
import type { UncertainDate } from '../uncertain-date.ts'

/** How a date stands in the graph: present also where nothing is known, so that windows use the index. */
export type Dating = Bounds & { readonly edtf: string | null; readonly sortDay: Day }

export const datingOf = (date: UncertainDate | null): Dating => ({
  ...boundsOnly(date ?? unknownBounds),
  edtf: date?.edtf ?? null,
  sortDay: sortDay(date ?? unknownBounds),
})

export const boundsOnly = ({ earliest, startLatest, endEarliest, latest }: Bounds): Bounds => ({
  earliest,
  startLatest,
  endEarliest,
  latest,
})
