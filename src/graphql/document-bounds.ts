import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'

/**
 * What no person writes, and what checking would take long over: finding fields that clash compares each with each.
 * Fields are counted as often as their fragments are spread, whatever they are called. GraphiQL's question for the
 * contract has 1,150 tokens at most, 190 fields and a depth of 15.
 */
export const documentBounds = {
  tokens: 4_000,
  depth: 24,
  fields: 500,
  repeats: 100,
  directives: 50,
  definitions: 60,
} as const

/**
 * Of a text that is not parsed yet: the parser calls itself for each bracket.
 * @returns how many tokens it has, at most.
 * @throws {GraphQLError} `BAD_INPUT` for one with too many tokens or too deep a nesting.
 */
export function checkText(text: string): number {
  // So short a text is within all bounds.
  if (text.length < documentBounds.depth) return text.length
  let tokens = 0
  let depth = 0
  for (const [token] of text.matchAll(tokensOfGraphQL)) {
    tokens += 1
    if (token === '{' || token === '[' || token === '(') depth += 1
    else if (token === '}' || token === ']' || token === ')') depth -= 1
    // Arguments and the objects within them nest as well.
    if (depth > 2 * documentBounds.depth) throw tooLarge('is nested', depth, 2 * documentBounds.depth, 'deep')
    if (tokens > documentBounds.tokens) throw tooLarge('has', tokens, documentBounds.tokens, 'tokens')
  }
  return tokens
}

/** Comments and strings are no brackets. */
const tokensOfGraphQL =
  /#[^\n\r]*|"""(?:[^"\\]|\\.|"(?!""))*(?:"""|$)|"(?:[^"\\\n\r]|\\.)*"?|[\w.-]+|[^\s,\w]/g

/**
 * Of a document before it is validated, in a time that grows with its length alone.
 * @throws {GraphQLError} `BAD_INPUT` for one that is too deep, too wide, or has fragments that spread themselves.
 */
export function checkDocument(document: DocumentNode): void {
  if (document.definitions.length > documentBounds.definitions)
    throw tooLarge('has', document.definitions.length, documentBounds.definitions, 'operations and fragments')
  const directives = countDirectives(document)
  if (directives > documentBounds.directives)
    throw tooLarge('has', directives, documentBounds.directives, 'directives')
  const { measure, repeats } = measuring(document)
  let fields = 0
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION)
      continue
    const extent = measure(definition.selectionSet)
    if (extent.depth > documentBounds.depth)
      throw tooLarge('is', extent.depth, documentBounds.depth, 'fields deep')
    fields += extent.fields
    if (fields > documentBounds.fields)
      throw tooLarge(
        'has',
        fields,
        documentBounds.fields,
        'fields, those of fragments counted wherever they are spread',
      )
  }
  if (repeats() > documentBounds.repeats)
    throw tooLarge('repeats', repeats(), documentBounds.repeats, 'fields under one name in one place')
}

type Extent = { readonly fields: number; readonly depth: number }

type Measuring = {
  readonly measure: (selections: SelectionSetNode) => Extent
  /** Fields that were met once more under one name in one place, which is written for other types or by nobody. */
  readonly repeats: () => number
}

/** Each fragment is measured once, however often it is spread. */
function measuring(document: DocumentNode): Measuring {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  const known = new Map<string, Extent | 'measuring'>()
  let repeats = 0

  const spread = (name: string): Extent => {
    const found = known.get(name)
    if (found === 'measuring') throw refused(`The fragment ${name} spreads itself.`)
    if (found) return found
    const fragment = fragments.get(name)
    if (!fragment) return nothing
    known.set(name, 'measuring')
    const extent = measure(fragment.selectionSet)
    known.set(name, extent)
    return extent
  }

  const field = ({ alias, name, selectionSet }: FieldNode, names: Set<string>): Extent => {
    const key = (alias ?? name).value
    if (names.has(key)) repeats += 1
    names.add(key)
    const below = selectionSet ? measure(selectionSet) : nothing
    return { fields: below.fields + 1, depth: below.depth + 1 }
  }

  // Fragments without a name stand in the same place.
  const measure = ({ selections }: SelectionSetNode, names = new Set<string>()): Extent => {
    let fields = 0
    let depth = 0
    for (const selection of selections) {
      const extent =
        selection.kind === Kind.FIELD
          ? field(selection, names)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? spread(selection.name.value)
            : measure(selection.selectionSet, names)
      fields += extent.fields
      depth = Math.max(depth, extent.depth)
    }
    return { fields, depth }
  }
  return { measure, repeats: () => repeats }
}

const nothing: Extent = { fields: 0, depth: 0 }

function countDirectives(document: DocumentNode): number {
  let count = 0
  visit(document, {
    Directive: () => {
      count += 1
    },
  })
  return count
}

/**
 * Of variables as they were sent, in whatever depth.
 * @throws {GraphQLError} `BAD_INPUT` for values that nest too deep or are too many.
 */
export function checkVariables(variables: unknown): void {
  let level: unknown[] = [variables]
  let values = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > variableBounds.depth)
      throw refused(`The variables nest deeper than ${variableBounds.depth} levels.`)
    const below: unknown[] = []
    for (const value of level)
      if (typeof value === 'object' && value !== null)
        for (const inner of Object.values(value)) below.push(inner)
    values += below.length
    if (values > variableBounds.values)
      throw refused(
        `The variables have more than ${variableBounds.values} values; ask in several operations.`,
      )
    level = below
  }
}

const variableBounds = { depth: 16, values: 2_000 } as const

const tooLarge = (verb: string, found: number, most: number, what: string) =>
  refused(`The operation ${verb} ${found} ${what}; at most ${most} are read. Ask in several operations.`)

/** Told by its status too, whatever form of answer the caller takes. */
const refused = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_INPUT', http: { status: 400 } } })
