import type { Id } from '../../src/model/thing.ts'
import { agencies, type Cast } from './cast.ts'
import type { Draws } from './draws.ts'
import type { Told } from './facts.ts'
import type { Seat } from './seats.ts'

/** One document's account of a contact. */
export type Telling = {
  readonly document: Id
  readonly publisher: Id
  /** Whom the document names as its source; empty where its publisher tells it. */
  readonly toldBy: readonly Id[]
  /** The first to tell it. */
  readonly teller: Id
}

/** Readouts of both sides, of one, or of none, and outlets that repeat a side, agencies or nobody. */
export function tellingsOf(
  draws: Draws,
  { outlets }: Cast,
  { id, seats }: { id: Id; seats: readonly [Seat, Seat] },
): readonly Telling[] {
  const [one, other] = seats
  const outlet = draws.one(outlets)
  const source = draws.one([[one.press], [one.press], [agencies], []])
  return draws.some(
    [telling(id, one.press, []), telling(id, other.press, []), telling(id, outlet, source)],
    0.55,
  )
}

const telling = (contact: Id, publisher: Id, toldBy: readonly Id[]): Telling => ({
  document: `document/${contact.replace('/', '-')}-by-${publisher.slice('organisation/'.length)}`,
  publisher,
  toldBy,
  teller: toldBy[0] ?? publisher,
})

/** The words of each. Within a document no two facts have the same words. */
export const toldIn = (tellings: readonly Telling[], quote: string): Told[] =>
  tellings.map(({ teller, document }) => ({ teller, document, quote }))
