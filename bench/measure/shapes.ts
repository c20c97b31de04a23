import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql'
import { post } from '../contestants/asking.ts'
import type { Contestant } from '../contestants/contestant.ts'
import { type Random, randomFrom } from '../graph/random.ts'
import type { Dialect, Root } from '../shapes/dialect.ts'
import { drawShape, type Shape } from '../shapes/walk.ts'
import type { Effort } from './effort.ts'
import { type Distribution, distribution, median } from './statistics.ts'

/** How long an operation takes that nobody asked before, and how long once it is known. */
export type NewShapes = {
  readonly shapes: number
  /** Sets of relationship fields among them. */
  readonly trees: number
  readonly first: Distribution
  readonly warm: Distribution
  /** The median of each shape's own ratio. */
  readonly firstOverWarm: number
  /** The first time of what differs from a known shape in scalars alone, over its warm time: the median. */
  readonly otherScalarsOverWarm: number
  readonly bySize: readonly {
    readonly relationshipFields: number
    readonly shapes: number
    readonly first: number
    readonly warm: number
  }[]
  /** Those that take longest even when they are known. */
  readonly slowest: readonly { readonly query: string; readonly first: number; readonly warm: number }[]
  readonly refused: readonly { readonly query: string; readonly why: string }[]
}

type Wanted = {
  readonly dialect: Dialect
  readonly effort: Effort
  readonly seed: number
  readonly stop: AbortSignal
}

/** So many that the planner itself is compiled; what they take is not counted. */
const warmUpShapes = 10
const warmRepeats = 5

export async function measureNewShapes(
  { port }: Contestant,
  { dialect, effort, seed, stop }: Wanted,
): Promise<NewShapes> {
  const random = randomFrom(seed)
  const asks = asker(port)
  const schema = buildClientSchema((await asks(getIntrospectionQuery(), {})).data as IntrospectionQuery)
  const roots = await rootsWithIds(schema, dialect, asks)
  const seen = new Set<string>()
  const measured: Measured[] = []
  const refused: NewShapes['refused'][number][] = []
  const begun = Date.now()
  for (
    let tries = 0;
    tries < 10 * effort.shapes && measured.length < effort.shapes + warmUpShapes;
    tries += 1
  ) {
    stop.throwIfAborted()
    if (measured.length > 2 * warmUpShapes && Date.now() - begun > effort.atMostMs.shapes) break
    const { root, ids } = random.oneOf(roots)
    const shape = drawShape(schema, dialect, root, random)
    if (seen.has(shape.query)) continue
    seen.add(shape.query)
    const found = await measureShape(shape, ids, { asks, random })
    if ('why' in found) refused.push(found)
    else measured.push(found)
  }
  return summary(measured.slice(warmUpShapes), refused)
}

type Answer = { readonly milliseconds: number; readonly data: unknown; readonly errors: string | null }
type Asks = (query: string, variables: object) => Promise<Answer>

const asker =
  (port: number): Asks =>
  async (query, variables) => {
    const { milliseconds, body } = await post(port, '/graphql', JSON.stringify({ query, variables }))
    const { data, errors } = JSON.parse(body) as {
      data?: unknown
      errors?: readonly { message: string }[]
    }
    return { milliseconds, data, errors: errors?.map(({ message }) => message).join(' ') ?? null }
  }

async function rootsWithIds(schema: GraphQLSchema, dialect: Dialect, asks: Asks) {
  const roots: { root: Root; ids: readonly string[] }[] = []
  for (const root of dialect.roots(schema)) {
    const ids = root.ids ? root.ids.read((await asks(root.ids.query, {})).data) : []
    if (!root.ids || ids.length > 0) roots.push({ root, ids })
  }
  return roots
}

type Measured = {
  readonly shape: Shape
  readonly first: number
  readonly warm: number
  readonly otherScalars: number
}

async function measureShape(
  shape: Shape,
  ids: readonly string[],
  { asks, random }: { readonly asks: Asks; readonly random: Random },
): Promise<Measured | { readonly query: string; readonly why: string }> {
  const variables = ids.length === 0 ? {} : { id: random.oneOf(ids) }
  const first = await asks(shape.query, variables)
  if (first.errors !== null) return { query: shape.query, why: first.errors }
  const warm: number[] = []
  for (let repeat = 0; repeat < warmRepeats; repeat += 1) {
    warm.push((await asks(shape.query, variables)).milliseconds)
  }
  const other = await asks(shape.otherwise(), variables)
  return { shape, first: first.milliseconds, warm: median(warm), otherScalars: other.milliseconds }
}

function summary(measured: readonly Measured[], refused: NewShapes['refused']): NewShapes {
  const sizes = [...new Set(measured.map(({ shape }) => shape.relationshipFields))].sort((a, b) => a - b)
  return {
    shapes: measured.length,
    trees: new Set(measured.map(({ shape }) => shape.tree)).size,
    first: distribution(measured.map(({ first }) => first)),
    warm: distribution(measured.map(({ warm }) => warm)),
    firstOverWarm: median(measured.map(({ first, warm }) => first / warm)),
    otherScalarsOverWarm: median(measured.map(({ otherScalars, warm }) => otherScalars / warm)),
    bySize: sizes.map((relationshipFields) => {
      const alike = measured.filter(({ shape }) => shape.relationshipFields === relationshipFields)
      return {
        relationshipFields,
        shapes: alike.length,
        first: median(alike.map(({ first }) => first)),
        warm: median(alike.map(({ warm }) => warm)),
      }
    }),
    slowest: measured
      .toSorted((a, b) => b.warm - a.warm)
      .slice(0, 5)
      .map(({ shape: { query }, first, warm }) => ({ query, first, warm })),
    refused,
  }
}
