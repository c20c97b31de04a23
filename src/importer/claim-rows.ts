import type { Id } from '../model/thing.ts'
import type { RecordableClaim } from './recordable.ts'
import type { RecordableQuote } from './resolve-quotes.ts'

/** A claim as the graph holds it, with its ends and its tellers. */
export function claimRow(claim: RecordableClaim, serial: number) {
  const { id, from, subject, toldBy, quotes: _quotes, date, ...others } = claim
  const { objects: _objects, speaker: _speaker, onBehalfOf: _onBehalfOf, during: _during, ...said } = others
  return {
    ...{ id, serial, from, subject, ends: otherEnds(claim), tellers: toldBy },
    properties: { ...said, edtf: date?.edtf ?? null },
    bounds: date ?? {},
  }
}

/** All ends of a claim, but for those that told it. */
export const endRows = (claim: RecordableClaim) =>
  [{ type: 'FROM', thing: claim.from }, { type: 'SUBJECT', thing: claim.subject }, ...otherEnds(claim)].map(
    (end) => ({ ...end, claim: claim.id }),
  )

export const tellerRows = ({ id, toldBy }: RecordableClaim) =>
  toldBy.map((thing, index) => ({ claim: id, thing, position: index + 1 }))

function otherEnds({ objects, speaker, onBehalfOf, during }: RecordableClaim) {
  const ends: readonly (readonly [type: string, thing: Id | null])[] = [
    ...objects.map((object) => ['OBJECT', object] as const),
    ['SPEAKER', speaker],
    ['ON_BEHALF_OF', onBehalfOf],
    ['DURING', during],
  ]
  return ends.flatMap(([type, thing]) => (thing === null ? [] : [{ type, thing }]))
}

export type QuoteRow = RecordableQuote & { readonly claim: Id }

export const quoteRows = ({ id, quotes }: RecordableClaim): QuoteRow[] =>
  quotes.map((quote) => ({ ...quote, claim: id }))
