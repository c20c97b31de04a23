import { looks, type NodeKind, usualKinds } from '../model/looks.ts'
import { type Camera, leastScale, mostScale } from './camera.ts'

const shows = ['overview', 'leaders', 'states', 'agreements', 'leaders-agreements', 'around', 'path'] as const
/** What the picture is of: all, a network of one or two modes, what lies around things, or the ways between two. */
export type Show = (typeof shows)[number]

type Pin = { readonly id: string; readonly x: number; readonly y: number }

/** Everything that decides what is seen, and all of the address: who has the address sees the same. */
export type View = {
  readonly show: Show
  /** The things around which, or between which, the picture is. */
  readonly of: readonly string[]
  readonly expand: readonly string[]
  readonly kinds: readonly NodeKind[]
  readonly hide: readonly string[]
  readonly pin: readonly Pin[]
  /** Where one looks; null where all of it is on the screen. */
  readonly camera: Camera | null
  /** One thing, or the two ends of a line. */
  readonly select: readonly string[]
  /** First and last month of the window. */
  readonly from: string | null
  readonly to: string | null
  /** Values of filters that are switched off: `stance:agenda`, `role:host`, `status:planned`, `document:…`. */
  readonly off: readonly string[]
  readonly doubt: 'all' | 'sure' | 'doubtful'
  /** The analysis that is open, an empty text for their list, `ownCypher` for one's own; null where the picture is. */
  readonly analysis: string | null
}

/** In place of the name of an analysis: where one writes Cypher. */
export const ownCypher = 'cypher'

export const tabOf = ({ analysis }: View): 'picture' | 'analyses' | 'cypher' => {
  if (analysis === null) return 'picture'
  return analysis === ownCypher ? 'cypher' : 'analyses'
}

/**
 * What is not as at first, as the query of an address; what it is of always, since a bare address opens with whatever
 * suits the graph. Ids keep their strokes, so that people can read it.
 */
export function addressOf(view: View): string {
  const lists: [string, readonly string[]][] = [
    ['of', view.of],
    ['expand', view.expand],
    ['hide', view.hide],
    ['pin', view.pin.map(({ id, x, y }) => `${id}@${Math.round(x)}@${Math.round(y)}`)],
    ['camera', view.camera ? [view.camera.x, view.camera.y, view.camera.scale].map(String) : []],
    ['select', view.select],
    ['off', view.off],
  ]
  const values: [string, string | null][] = [
    ['show', view.show],
    ['from', view.from],
    ['to', view.to],
    ['doubt', view.doubt === 'all' ? null : view.doubt],
    ['analysis', view.analysis],
  ]
  const kinds = view.kinds.map((kind) => kind.toLowerCase()).join(',')
  const parts = [
    ...values.flatMap(([name, value]) => (value === null ? [] : [`${name}=${written(value)}`])),
    ...lists.flatMap(([name, list]) => (list.length === 0 ? [] : [`${name}=${list.map(written).join(',')}`])),
    // None at all is something to say.
    ...(sameKinds(view.kinds, usualKinds) ? [] : [`kinds=${kinds}`]),
  ]
  return `?${parts.join('&')}`
}

/** What an address asks to see; what it cannot mean is left as at first. */
export function viewOf(query: string): View {
  const asked = new Map(
    query
      .replace(/^\?/, '')
      .split('&')
      .map((part) => part.split('='))
      .map(([name = '', value = '']) => [name, value] as const),
  )
  const list = (name: string) =>
    (asked.get(name) ?? '')
      .split(',')
      .map(read)
      .filter((item) => item !== '')
  const value = (name: string) => (asked.has(name) ? read(asked.get(name) ?? '') : null)
  const kinds = looks.map(({ kind }) => kind).filter((kind) => list('kinds').includes(kind.toLowerCase()))
  const isKnown = kinds.length > 0 || value('kinds') === ''
  const doubt = value('doubt')
  return {
    show: shows.find((show) => show === value('show')) ?? 'overview',
    of: list('of'),
    expand: list('expand'),
    kinds: isKnown ? kinds : usualKinds,
    hide: list('hide'),
    pin: list('pin').flatMap(pinOf),
    camera: cameraOf(list('camera').map(Number)),
    select: list('select').slice(0, 2),
    from: month(value('from')),
    to: month(value('to')),
    off: list('off'),
    doubt: doubt === 'sure' || doubt === 'doubtful' ? doubt : 'all',
    analysis: value('analysis'),
  }
}

const written = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%40', '@').replaceAll('%3A', ':')

function read(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const month = (text: string | null): string | null =>
  text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null

function pinOf(text: string): Pin[] {
  const [id = '', x, y] = text.split('@')
  const pin = { id, x: Number(x), y: Number(y) }
  return id !== '' && Number.isFinite(pin.x) && Number.isFinite(pin.y) ? [pin] : []
}

const cameraOf = ([x = Number.NaN, y = Number.NaN, scale = Number.NaN]: readonly number[]): Camera | null =>
  Number.isFinite(x + y) && scale >= leastScale && scale <= mostScale ? { x, y, scale } : null

const sameKinds = (some: readonly NodeKind[], others: readonly NodeKind[]): boolean =>
  some.length === others.length && some.every((kind) => others.includes(kind))

/** A list with the item, or without it where it was in. */
export const toggled = <Item>(list: readonly Item[], item: Item): readonly Item[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item]
