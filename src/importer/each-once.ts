import { isDeepStrictEqual } from 'node:util'
import type { Id } from '../model/thing.ts'

/** What is given of a thing or a document, by the names of the bundle's fields; null or absent where nothing is. */
export type Given = { readonly id: Id }

/**
 * Entries of one id become one where none says what another denies, or what was given of it before.
 * @param report is called with the entry, its index and what is wrong.
 */
export const eachOnce = <Entry extends Given>(
  entries: readonly Entry[],
  before: ReadonlyMap<Id, Given>,
  report: (entry: Entry, index: number, reason: string) => void,
): readonly Entry[] => {
  const byId = new Map<Id, Entry>()
  for (const [index, entry] of entries.entries()) {
    const twin = byId.get(entry.id)
    const within = twin && differingField(twin, entry)
    if (within) report(entry, index, `the bundle has ${entry.id} twice, with a different ${within}`)
    const known = before.get(entry.id)
    const beyond = known && differingField(known, entry)
    if (beyond) report(entry, index, `${entry.id} has been loaded already, with a different ${beyond}`)
    byId.set(entry.id, { ...twin, ...entry })
  }
  return [...byId.values()]
}

const differingField = (a: Given, b: Given): string | undefined => {
  const others = new Map<string, unknown>(Object.entries(b))
  return Object.entries(a).find(([field, value]) => {
    const other = others.get(field)
    // A text lies beside its bundle under any name: its hash tells whether it is the same.
    return field !== 'text' && isGiven(value) && isGiven(other) && !isDeepStrictEqual(value, other)
  })?.[0]
}

const isGiven = (value: unknown) => value !== undefined && value !== null
