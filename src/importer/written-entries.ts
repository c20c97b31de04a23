import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { firstDay, lastDay } from '../model/bounds.ts'
import { channels } from '../model/predicates.ts'
import type { RankedClaim } from '../model/projection/record.ts'
import { readDate, type UncertainDate } from '../model/uncertain-date.ts'
import type { Statements } from '../neo4j/statements.generated.ts'
import { type bundleSchema, documentSchema, thingSchema } from './bundle.ts'
import { present } from './known.ts'
import { oneOf } from './recorded.ts'

/** A bundle as it stands in a file, where defaults may be left out. */
export type WrittenBundle = z.input<typeof bundleSchema>
type WrittenThing = NonNullable<WrittenBundle['things']>[number]
type WrittenDocument = NonNullable<WrittenBundle['documents']>[number]
type WrittenClaim = NonNullable<WrittenBundle['claims']>[number]
type WrittenQuote = NonNullable<WrittenClaim['quotes']>[number]

type ThingRow = Statements['export/things-of-load']['row']
type QuoteRow = Statements['export/quotes']['row']

export const writtenThing = ({ id, type, given }: ThingRow): WrittenThing =>
  thingSchema.parse({ id, type, ...present(given) })

/** As it was by a load: with the publisher and the original that were known by then. */
export const writtenDocument = (row: ThingRow, version: number): WrittenDocument =>
  documentSchema.parse({
    id: row.id,
    ...present(row.given),
    ...(row.publisher !== null && (row.publisherSince ?? 0) <= version ? { publisher: row.publisher } : {}),
    ...(row.retells !== null && (row.retellsSince ?? 0) <= version ? { retells: row.retells } : {}),
  })

/** What is absent or usual is left out. */
export function writtenClaim(claim: RankedClaim, quotes: readonly QuoteRow[]): WrittenClaim {
  const { objects, date, toldBy, negated, alleged, certain, rank: _rank, ...others } = claim
  const { value, role, stance, polarity, channel, speaker, onBehalfOf, during, reason, ...said } = others
  const [only] = objects
  return {
    ...said,
    object: objects.length > 1 ? [...objects] : only,
    date: date === null ? undefined : writtenDate(date),
    value: value ?? undefined,
    role: role ?? undefined,
    stance: stance ?? undefined,
    polarity: polarity ?? undefined,
    channel: channel === null ? undefined : oneOf(channels, channel),
    speaker: speaker ?? undefined,
    onBehalfOf: onBehalfOf ?? undefined,
    during: during ?? undefined,
    negated: negated || undefined,
    alleged: alleged || undefined,
    certain: certain ? undefined : false,
    toldBy: toldBy.length > 0 ? [...toldBy] : undefined,
    reason: reason ?? undefined,
    quotes: quotes.length > 0 ? quotes.flatMap(writtenQuote) : undefined,
  }
}

/** The words of a text, with their place, or the cells of a row. */
function writtenQuote({
  document,
  exact,
  prefix,
  suffix,
  start,
  end,
  row,
  file,
  retold,
}: QuoteRow): WrittenQuote[] {
  if (row !== null) return [{ document, row, exact, ...(file === null ? {} : { file }) }]
  return start === null || end === null ? [] : [{ document, exact, prefix, suffix, start, end, retold }]
}

/** Bounds only where they are not those of the text. */
function writtenDate(date: UncertainDate): NonNullable<WrittenClaim['date']> {
  if (isDeepStrictEqual(readDate(date.edtf), date)) return date.edtf
  const bounds = Object.entries(date).filter(([, day]) => day !== firstDay && day !== lastDay)
  return { edtf: date.edtf, ...Object.fromEntries(bounds) }
}
