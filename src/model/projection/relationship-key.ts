import type { Strand } from './strands.ts'

type Keyed = Pick<Strand, 'type' | 'start' | 'end' | 'qualifiers' | 'alleged' | 'bounds' | 'term'>

/** What tells a relationship from others between the same ends, to be read. */
export function keyOf({ qualifiers, alleged, bounds, term }: Omit<Keyed, 'type' | 'start' | 'end'>): string {
  const { text = null, ...words } = qualifiers
  const span = `${bounds.earliest}..${bounds.startLatest}/${bounds.endEarliest}..${bounds.latest}`
  return [
    ...Object.values({ ...words }).filter((word) => word !== null),
    ...(alleged ? ['alleged'] : []),
    ...(term ? [span] : []),
    // Free words come last and quoted: nothing in them is taken for a part of the key.
    ...(text === null ? [] : [`"${text}"`]),
  ].join('|')
}

/** The same for strands of one relationship, and for no others. */
export const relationshipKey = (keyed: Keyed): string =>
  [keyed.type, keyed.start, keyed.end, keyOf(keyed)].join(' ')
