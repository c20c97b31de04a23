import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import { backboneOf } from './backbone.ts'
import { inOrder } from './order.ts'

export type Point = { readonly x: number; readonly y: number }

/** Things to place, and how strongly they are joined. */
export type Joined = {
  readonly ids: readonly string[]
  readonly links: readonly { readonly source: string; readonly target: string; readonly weight: number }[]
}

type Placed = SimulationNodeDatum & { readonly id: string }

/**
 * Where to draw each thing: what is joined lies close, nothing touches. Things placed before stay where they are.
 * It depends on neither chance nor the order of things and links, so the same graph has the same picture.
 */
export function layoutOf({ ids, links }: Joined, placed: ReadonlyMap<string, Point>): Map<string, Point> {
  const nodes = ids.toSorted(inOrder).map((id) => startOf(id, placed.get(id)))
  const pairs = pairsOf(links, new Set(ids))
  const isNew = nodes.filter(({ fx }) => fx === undefined)
  if (isNew.length > 0) settle(nodes, pairs, placed)
  return new Map(nodes.map(({ id, x = 0, y = 0 }) => [id, { x: rounded(x), y: rounded(y) }]))
}

function startOf(id: string, place: Point | undefined): Placed {
  return place ? { id, ...place, fx: place.x, fy: place.y } : { id }
}

/** Each pair once: parallel relations pull no harder. In a dense network the backbone alone pulls, or all would be one ball. */
function pairsOf(links: Joined['links'], ids: ReadonlySet<string>): SimulationLinkDatum<Placed>[] {
  const weights = new Map<string, number>()
  for (const { source, target, weight } of links) {
    if (source === target || !ids.has(source) || !ids.has(target)) continue
    const key = [source, target].toSorted(inOrder).join('\n')
    weights.set(key, (weights.get(key) ?? 0) + weight)
  }
  const pairs = [...weights].map(([key, weight]) => {
    const [source = '', target = ''] = key.split('\n')
    return { source, target, weight, key }
  })
  return backboneOf(pairs)
    .toSorted((one, other) => inOrder(one.key, other.key))
    .map(({ source, target }) => ({ source, target }))
}

function settle(
  nodes: Placed[],
  pairs: SimulationLinkDatum<Placed>[],
  placed: ReadonlyMap<string, Point>,
): void {
  if (placed.size > 0) startBesideNeighbours(nodes, pairs)
  const pull = forceLink<Placed, SimulationLinkDatum<Placed>>(pairs)
    .id(({ id }) => id)
    .distance(110)
  const simulation: Simulation<Placed, undefined> = forceSimulation(nodes)
    .force('links', pull)
    .force('apart', forceManyBody<Placed>().strength(-900).distanceMax(1_500))
    .force('across', forceX<Placed>(0).strength(0.06))
    .force('down', forceY<Placed>(0).strength(0.06))
    .force('touching', forceCollide<Placed>(34))
    .stop()
  simulation.tick(ticksFor(nodes.length))
}

/** What comes new starts beside what it is joined to; d3 would start it in the middle of all. */
function startBesideNeighbours(nodes: Placed[], pairs: SimulationLinkDatum<Placed>[]): void {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  for (const [index, node] of nodes.entries()) {
    if (node.fx !== undefined) continue
    const known = pairs
      .filter(({ source, target }) => source === node.id || target === node.id)
      .map(({ source, target }) => byId.get(String(source === node.id ? target : source)))
      .filter((other) => other?.fx !== undefined && other.fx !== null)
    const turn = index * 2.4
    const middle = (axis: 'x' | 'y') =>
      known.reduce((sum, other) => sum + (other?.[axis] ?? 0), 0) / Math.max(known.length, 1)
    node.x = middle('x') + 60 * Math.cos(turn)
    node.y = middle('y') + 60 * Math.sin(turn)
  }
}

/** As many as d3 takes by itself, fewer where each is dear. */
const ticksFor = (count: number): number => (count <= 1_000 ? 300 : Math.max(40, Math.round(300_000 / count)))

const rounded = (value: number): number => Math.round(value * 10) / 10
