import type { Id } from '../model/thing.ts'
import type { RecordableClaim } from './recordable.ts'
import type { RecordableQuote } from './resolve-quotes.ts'

/** A claim as the graph holds it, without its ends. */
export function claimRow(claim: RecordableClaim, serial: number) {
  const { id, from, subject, objects, speaker, onBehalfOf, during, toldBy, quotes, date, ...properties } =
    claim
  return { id, serial, properties: { ...properties, edtf: date?.edtf ?? null }, bounds: date ?? {} }
}

export function endRows({ id, subject, objects, speaker, onBehalfOf, during, from }: RecordableClaim) {
  const ends: readonly (readonly [type: string, thing: Id | null])[] = [
    ['FROM', from],
    ['SUBJECT', subject],
    ...objects.map((object) => ['OBJECT', object] as const),
    ['SPEAKER', speaker],
    ['ON_BEHALF_OF', onBehalfOf],
    ['DURING', during],
  ]
  return ends.flatMap(([type, thing]) => (thing === null ? [] : [{ claim: id, type, thing }]))
}

export const tellerRows = ({ id, toldBy }: RecordableClaim) =>
  toldBy.map((thing, index) => ({ claim: id, thing, position: index + 1 }))

export type QuoteRow = RecordableQuote & { readonly claim: Id }

export const quoteRows = ({ id, quotes }: RecordableClaim): QuoteRow[] =>
  quotes.map((quote) => ({ ...quote, claim: id }))
