import type { BundleClaim } from '../importer/bundle.ts'
import type { MappedRow } from '../importer/table/map-row.ts'
import { isReject, type Reject } from '../importer/table/read-mapped.ts'

/** A row as a person reads it: its claims, each with the cells it rests on, or why it is refused. */
export const mappedLines = (one: MappedRow | Reject): readonly string[] =>
  isReject(one)
    ? [rejectLine(one)]
    : [`row ${one.row}`, ...one.claims.map((claim) => `  ${claimLine(claim)}`)]

/** Where a refused row stands, and what is wrong with which cell. */
export const rejectLine = ({ row, column, value, reason }: Reject): string =>
  `row ${row} is refused${column === null ? '' : `, ${column}`}${value === null ? '' : ` "${value}"`}: ${reason}`

/** A claim in the order in which it is said, with its evidence. */
export function claimLine(claim: BundleClaim): string {
  const { subject, predicate, object, value, date, negated, certain, basis, quotes } = claim
  const said = [
    subject,
    ...(negated ? ['not'] : []),
    predicate,
    ...[object ?? []].flat(),
    ...(value === undefined ? [] : [`"${value}"`]),
    ...(typeof date === 'string' ? [date] : []),
    ...qualifiersIn(claim),
    ...(certain ? [] : ['(a guess)']),
  ]
  const words = quotes.flatMap((quote) => ('exact' in quote ? [quote.exact] : []))
  const ground = [...(basis === 'quoted' ? [] : [basis]), ...words].join('; ')
  return `${said.join(' ')}    [${ground}]`
}

function qualifiersIn(claim: BundleClaim): readonly string[] {
  const { role, onBehalfOf, channel, stance, polarity, during, speaker, alleged, toldBy } = claim
  const words = { as: role, for: onBehalfOf, by: channel, in: during, stance, polarity }
  return [
    ...Object.entries(words).flatMap(([word, told]) => (told === undefined ? [] : [`${word} ${told}`])),
    ...(alleged ? ['alleged'] : []),
    ...(speaker === undefined ? [] : [`says ${speaker}`]),
    ...(toldBy.length === 0 ? [] : [`told by ${toldBy.join(', ')}`]),
  ]
}
