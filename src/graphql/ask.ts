import {
  type GraphQLResolveInfo,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { type Arguments, readArguments } from './arguments.ts'
import { tooDear } from './errors.ts'
import type { Filter } from './filter.ts'
import { variantAt } from './program.ts'
import { maxRelationshipFields, readRootShape, type Shape, tooManyFields } from './selection.ts'

/** A node of an operation's tree with the values of its arguments. */
export type Ask = Arguments & { readonly shape: Shape; readonly children: readonly Ask[] }

/** One root field, asked with values. */
export type AskedRoot = {
  readonly root: Ask
  /** By the number of their shapes. */
  readonly asks: readonly Ask[]
  /** Tells apart what becomes another text: the tree, and filters, orders and directions that are given, whatever their values. */
  readonly signature: string
}

/** What one operation may still ask for: each of its roots has a statement of its own. */
export type Budget = { relationshipFields: number }
export const newBudget = (): Budget => ({ relationshipFields: maxRelationshipFields })

/** Pages within pages multiply. */
const maxNestedRows = 100_000

/**
 * @param given parameters beside the field's own arguments.
 * @throws {GraphQLError} `BAD_INPUT` for a page or filter that cannot be, or too dear a tree.
 */
export function askRoot(
  info: GraphQLResolveInfo,
  budget: Budget,
  given: Readonly<Record<string, unknown>>,
): AskedRoot {
  const { shape, fields, number } = knownRoot(info)
  budget.relationshipFields -= fields
  if (budget.relationshipFields < 0) throw tooManyFields(maxRelationshipFields - budget.relationshipFields)
  const asks: Ask[] = []
  const { parameters, ...rest } = ask(shape, { variables: info.variableValues, rows: 1, asks })
  const root = { ...rest, parameters: { ...parameters, ...given } }
  asks[shape.number] = root
  return { root, asks, signature: `${number};${asks.map(signatureOf).join(';')}` }
}

type Asking = {
  readonly variables: Readonly<Record<string, unknown>>
  /** Rows that pages may multiply to, down to here. */
  readonly rows: number
  readonly asks: Ask[]
}

function ask(shape: Shape, asking: Asking): Ask {
  const { owner, field, node } = shape
  const values = getArgumentValues(field, node, asking.variables)
  const { projection, limit } = values
  const variant = typeof projection === 'string' ? variantAt(owner, field, projection) : null
  const given = readArguments(field, {
    values,
    isPage: shape.form === 'page',
    fragment: variant ?? shape.fragment,
  })
  const rows = asking.rows * (given.page?.size ?? (typeof limit === 'number' ? limit : 1))
  if (rows > maxNestedRows) {
    throw tooDear(
      `Pages within pages come to ${rows} rows; at most ${maxNestedRows} are answered. Ask for smaller pages.`,
      rows,
      maxNestedRows,
    )
  }
  const children = shape.children.map((child) => ask(child, { ...asking, rows }))
  const asked = { ...given, shape, children }
  asking.asks[shape.number] = asked
  return asked
}

function signatureOf({ fragment, page, orderBy, filter }: Ask): string {
  const direction = page === null ? '' : `${page.backwards ? 'back' : ''}${page.from ? 'from' : ''}`
  return `${fragment.name},${direction},${orderBy ?? ''},${filter ? filterSignature(filter) : ''}`
}

const filterSignature = ({ blocks, alternatives, excluded }: Filter): string =>
  [
    ...blocks.map(
      ({ statement, path, within }) => path + statement.name + (within ? filterSignature(within) : ''),
    ),
    ...alternatives.map((each) => `|(${each.map(filterSignature).join('|')})`),
    ...excluded.map((each) => `!(${filterSignature(each)})`),
  ].join('&')

type KnownRoot = { readonly shape: Shape; readonly fields: number; readonly number: number }

/** Reading a tree costs more than the rest of a question in this process, so it is kept as long as its document. */
const known = new WeakMap<OperationDefinitionNode, Map<string, KnownRoot> | null>()

function knownRoot(info: GraphQLResolveInfo): KnownRoot {
  let roots = known.get(info.operation)
  if (roots === undefined) {
    roots = dependsOnVariables(info) ? null : new Map()
    known.set(info.operation, roots)
  }
  const key = pathOf(info)
  const root = roots?.get(key) ?? readRoot(info)
  roots?.set(key, root)
  return root
}

let lastNumber = 0

function readRoot(info: GraphQLResolveInfo): KnownRoot {
  const { parentType, fieldName, fieldNodes, schema, fragments, variableValues: variables } = info
  const field = parentType.getFields()[fieldName]
  if (!field) throw new Error(`${parentType.name} has no ${fieldName}.`)
  const shape = readRootShape({ schema, fragments, variables }, parentType, field, fieldNodes)
  lastNumber += 1
  return { shape, fields: sizeOf(shape), number: lastNumber }
}

const sizeOf = (shape: Shape): number => shape.children.reduce((size, child) => size + sizeOf(child), 1)

function pathOf({ path }: GraphQLResolveInfo): string {
  return path.prev ? `${path.prev.key}.${path.key}` : String(path.key)
}

/** True where `@include` or `@skip` take a variable: the tree then is another with each value. */
function dependsOnVariables({ operation, fragments }: GraphQLResolveInfo): boolean {
  let depends = false
  for (const definition of [operation, ...Object.values(fragments)]) {
    visit(definition, {
      Directive: ({ arguments: given = [] }) => {
        if (given.some(({ value }) => value.kind === Kind.VARIABLE)) depends = true
      },
    })
  }
  return depends
}
