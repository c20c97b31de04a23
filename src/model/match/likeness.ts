import { distinct } from '../order.ts'
import type { ThingType } from '../thing.ts'
import { type Matcher, matcher } from './matcher.ts'
import type { Candidate, Judgement } from './mention.ts'

/** A thing with its names and codes; `name` is null where nobody gives it one. */
export type ToldThing = Pick<Candidate, 'id' | 'wikidata' | 'iso2' | 'iso3' | 'cow'> & {
  readonly type: ThingType
  readonly name: string | null
  readonly aliases: readonly string[] | null
}

/** How likely a text means one known thing, by names and codes; what nothing speaks for has 0 and no reasons. */
export function likeness(text: string, thing: ToldThing): Judgement {
  const [match] = matcherOf(thing)({ names: [text] })
  return match ?? { score: 0, reasons: [] }
}

const read = new WeakMap<ToldThing, Matcher>()

/** Kept with the row, of which a score and reasons are asked one after the other. */
function matcherOf(thing: ToldThing): Matcher {
  const known = read.get(thing)
  if (known) return known
  const { name, aliases, ...told } = thing
  const names = distinct([...(name === null ? [] : [name]), ...(aliases ?? [])])
  const made = matcher([{ ...told, names, terms: [], born: null, died: null, date: null, parties: [] }])
  read.set(thing, made)
  return made
}
