import type { Point } from '../model/layout.ts'
import { ask, withValues } from './ask.ts'
import {
  AroundDocument,
  type CountsQuery,
  type NetworkProjection,
  OverviewDocument,
  type PictureFragment,
  StrongestDocument,
  WaysDocument,
} from './documents.generated.ts'
import { emptyGraph, type Graph, graphOf } from './graph.ts'
import type { View } from './view.ts'

/** The most that a picture shows at first: more is a hairball. */
export const mostNodes = 300
export const mostAround = 80
const mostOnWays = 20

export type Loaded = {
  /** What was asked for it, as `askedFor` says of a view. */
  readonly asked: string
  readonly graph: Graph
  /** Where the service says that things are drawn. */
  readonly places: ReadonlyMap<string, Point>
  /** Ids in the order in which they came in: first the picture's own, then what each expansion added. */
  readonly steps: readonly (readonly string[])[]
}

export const nothingLoaded: Loaded = { asked: '', graph: emptyGraph, places: new Map(), steps: [] }

const projections: Readonly<Partial<Record<View['show'], NetworkProjection>>> = {
  leaders: 'LEADERS_BY_CONTACTS',
  states: 'STATES_BY_CONTACTS',
  agreements: 'AGREEMENTS_BY_COREFERENCE',
  'leaders-agreements': 'LEADERS_AND_AGREEMENTS',
}

/** What a graph of this size opens with: all of it if there is room, else the leaders most in contact. */
export const showFor = ({ about }: CountsQuery): View['show'] => {
  const count = (label: string) => about.things.find(({ of }) => of === label)?.count ?? 0
  return count('Leader') + count('Agreement') + count('Contact') > mostNodes * 2 ? 'leaders' : 'overview'
}

/** What joins the things of a view; none where relations do. */
export const projectionOf = ({ show }: View): NetworkProjection | undefined => projections[show]

/** True for leaders and the like joined by contacts: its lines stand for several contacts. */
export const isProjection = ({ show }: View): boolean => show in projections

/** The question behind a picture, without its expansions, as one would type it. */
export function questionOf(view: View): string {
  const projection = projections[view.show]
  if (projection) {
    const [from, to] = daysOf(view)
    return withValues(StrongestDocument, { projection, limit: mostNodes, from, to })
  }
  const [from = '', to = ''] = view.of
  if (view.show === 'path') return withValues(WaysDocument, { from, to })
  const through = [...view.kinds]
  if (view.show === 'around')
    return withValues(AroundDocument, { of: [...view.of], limit: mostAround, through })
  return withValues(OverviewDocument, { limit: mostNodes, through })
}

/** First and last day of a view's window. */
export function daysOf({ from, to }: View): [string | null, string | null] {
  return [from && `${from}-01`, to && `${to}-${new Date(Date.UTC(...yearAndMonth(to), 0)).getUTCDate()}`]
}

const yearAndMonth = (month: string): [number, number] => {
  const [year = 0, ordinal = 0] = month.split('-').map(Number)
  return [year, ordinal]
}

/** Everything that has to be asked for a view: two that ask the same are shown of the same graph. */
export const askedFor = (view: View): string => [questionOf(view), ...view.expand].join('\n')

/** @throws {Unanswered} */
export async function loadGraph(view: View, stopped: AbortSignal): Promise<Loaded> {
  const [base, ...expanded] = await Promise.all([
    baseOf(view, stopped),
    ...view.expand.map((id) => around([id], view, stopped)),
  ])
  const pictures = [base?.picture, ...expanded].filter((picture) => picture !== undefined)
  const graph = pictures.length === 0 ? emptyGraph : graphOf(pictures)
  return {
    asked: askedFor(view),
    graph,
    places: base?.places ?? new Map(),
    steps: pictures.map(({ nodes }) => nodes.map(({ id }) => id)),
  }
}

type Base = { readonly picture: PictureFragment; readonly places: ReadonlyMap<string, Point> }

async function baseOf(view: View, stopped: AbortSignal): Promise<Base> {
  const projection = projections[view.show]
  if (projection) {
    const [from, to] = daysOf(view)
    const { network } = await ask(StrongestDocument, { projection, limit: mostNodes, from, to }, stopped)
    return { picture: network, places: placesOf(network.nodes) }
  }
  if (view.show === 'path') return { picture: await waysBetween(view, stopped), places: new Map() }
  if (view.show === 'around') return { picture: await around(view.of, view, stopped), places: new Map() }
  const { overview } = await ask(OverviewDocument, { limit: mostNodes, through: [...view.kinds] }, stopped)
  return { picture: overview, places: placesOf(overview.nodes) }
}

const placesOf = (nodes: readonly ({ readonly id: string } & Point)[]): ReadonlyMap<string, Point> =>
  new Map(nodes.map(({ id, x, y }) => [id, { x, y }]))

async function around(of: readonly string[], view: View, stopped: AbortSignal): Promise<PictureFragment> {
  const asked = { of: [...of], limit: mostAround, through: [...view.kinds] }
  return (await ask(AroundDocument, asked, stopped)).neighbourhood
}

/** What lies on the shortest ways between two things, as many whole ways as there is room for, and the relations among it. */
async function waysBetween(view: View, stopped: AbortSignal): Promise<PictureFragment> {
  const [from = '', to = ''] = view.of
  const { path } = await ask(WaysDocument, { from, to }, stopped)
  const ways = path.map(({ things }) => new Set(things.map(({ id }) => id)))
  const shown = ways.reduce(
    (some, way) => {
      const more = some.union(way)
      return more.size > mostOnWays ? some : more
    },
    new Set([from, to]),
  )
  const met = ways.reduce((some, way) => some.union(way), shown)
  // Asked around themselves with neighbours of no kind, things are shown with the relations among them alone.
  const asked = { of: [...shown], limit: mostOnWays, through: [] }
  const { neighbourhood } = await ask(AroundDocument, asked, stopped)
  return { ...neighbourhood, leftOut: { nodes: met.size - shown.size, links: 0 } }
}
