import { type Day, isKnown } from '../model/bounds.ts'
import { distinct, inOrder } from '../model/order.ts'
import type { ExportedLink, ExportedNode, Piece, Spell } from './network.ts'

type Value = string | number | boolean | null | undefined

/** A thing as `cypher/export/pair.cypher` and `element.cypher` give it: days as text, what is unknown as the graph stores it. */
type NodeValues = Readonly<
  Record<Exclude<keyof ExportedNode, 'kind' | 'claimIds'> | 'type' | 'edtf', Value>
> & {
  readonly kind: string | null
  readonly claimIds: readonly string[] | null
}

type LinkValues = Readonly<
  Record<Exclude<keyof ExportedLink, 'claimIds' | 'spells' | 'contactIds'> | 'earliest' | 'latest', Value>
> & {
  readonly claimIds: readonly (readonly string[])[]
  /** Of a pair: each contact with its kind and its days. */
  readonly contacts?: readonly (readonly [id: string, kind: string | null, earliest: Day, latest: Day])[]
}

/** What a row of a network holds: one of the two. */
export type PieceRow = { readonly node: NodeValues | null; readonly link: LinkValues | null }

export function pieceOf({ node, link }: PieceRow): Piece {
  if (node) return { node: nodeOf(node) }
  if (link) return { link: link.contacts ? tieOf(link, link.contacts) : relationOf(link) }
  throw new Error('A row of a network holds neither a thing nor a link.')
}

/** The first things, as many as are wanted, and the links among them. */
export async function* limited(
  batches: AsyncIterable<readonly Piece[]>,
  limit: number | null,
): AsyncGenerator<readonly Piece[]> {
  if (limit === null) return yield* batches
  const taken = new Set<string>()
  for await (const batch of batches) {
    yield batch.filter((piece) => {
      if ('link' in piece) return taken.has(piece.link.source) && taken.has(piece.link.target)
      if (taken.size < limit) taken.add(piece.node.id)
      return taken.has(piece.node.id)
    })
  }
}

function nodeOf(values: NodeValues): ExportedNode {
  const { type } = values
  const isContact = type === 'Contact'
  return {
    id: String(values.id),
    name: String(values.name ?? values.id),
    kind: isContact ? (values.kind ?? 'contact') : String(type).toLowerCase(),
    agreementKind: type === 'Agreement' ? values.kind : null,
    status: text(values.status),
    channel: text(values.channel),
    wikidata: text(values.wikidata),
    iso3: text(values.iso3),
    cow: number(values.cow),
    disputed: values.disputed === true,
    alleged: typeof values.alleged === 'boolean' ? values.alleged : null,
    date: text(values.edtf),
    earliest: known(values.earliest),
    startLatest: known(values.startLatest),
    endEarliest: known(values.endEarliest),
    latest: known(values.latest),
    weight: number(values.weight),
    hops: number(values.hops),
    claimIds: values.claimIds ?? [],
  }
}

function relationOf(values: LinkValues): ExportedLink {
  const spell = { from: known(values.earliest), to: known(values.latest) }
  return {
    ...commonOf(values),
    first: spell.from,
    last: spell.to,
    calls: null,
    meetings: null,
    visits: null,
    messages: null,
    contactIds: [],
    spells: spell.from || spell.to ? [spell] : [],
  }
}

function tieOf(values: LinkValues, found: NonNullable<LinkValues['contacts']>): ExportedLink {
  // Found in the order of the store, which a rebuild may change.
  const contacts = found.toSorted(
    ([one, , from], [other, , otherFrom]) => inOrder(from, otherFrom) || inOrder(one, other),
  )
  const spells: readonly Spell[] = contacts.map(([, , from, to]) => ({ from: known(from), to: known(to) }))
  const count = (wanted: string) => contacts.filter(([, kind]) => kind === wanted).length
  return {
    ...commonOf(values),
    first: distinct(spells.flatMap(({ from }) => from ?? []))[0] ?? null,
    last: distinct(spells.flatMap(({ to }) => to ?? [])).at(-1) ?? null,
    calls: count('call'),
    meetings: count('meeting'),
    visits: count('visit'),
    messages: count('message'),
    contactIds: contacts.map(([id]) => id),
    spells,
  }
}

const commonOf = (values: LinkValues) => ({
  source: String(values.source),
  target: String(values.target),
  kind: text(values.kind),
  weight: Number(values.weight),
  sources: Number(values.sources),
  role: text(values.role),
  stance: text(values.stance),
  polarity: text(values.polarity),
  speaker: text(values.speaker),
  text: text(values.text),
  certain: values.certain === true,
  disputed: values.disputed === true,
  alleged: values.alleged === true,
  claimIds: distinct(values.claimIds.flat()),
})

const text = (value: Value): string | null => (typeof value === 'string' ? value : null)
const number = (value: Value): number | null => (typeof value === 'number' ? value : null)
const known = (value: Value): Day | null => (typeof value === 'string' && isKnown(value) ? value : null)
