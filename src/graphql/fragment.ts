import type { Statement } from '../neo4j/statement.ts'

/** What one row is: a graph element or map that is bound already, or a map of named columns. */
type FragmentRow = {
  readonly distinct: boolean
  /** What names the row: a variable, or the columns as RETURN has them. */
  readonly expression: string
  /** Names of the columns; null where the row is the element itself. */
  readonly columns: readonly string[] | null
}

export type Order = { readonly expression: string; readonly descending: boolean }

/** A statement of `cypher/` taken apart, so that filters, a page and children can be put between its parts. */
export type Fragment = {
  readonly name: string
  /** Clauses that find: filters stand around them. Empty where the row is already bound. */
  readonly head: string
  /** Clauses from the first WITH or OPTIONAL MATCH on, which count, group or add to what was found. */
  readonly rest: string
  readonly row: FragmentRow
  /** The order of the file. */
  readonly order: readonly Order[]
  /** Orders that a caller may choose instead, by name. */
  readonly orders: ReadonlyMap<string, readonly Order[]>
  /** The file's own bound; null where the page decides. */
  readonly limit: string | null
  readonly parameters: Statement['parameters']
}

/** @throws {Error} when the last clause is no RETURN. */
export function readFragment(statement: Statement): Fragment {
  const { name } = statement
  const text = unindented(statement.text)
  const at = text.lastIndexOf('\nRETURN ') + 1
  if (at === 0 && !text.startsWith('RETURN '))
    throw new Error(`cypher/${name}.cypher does not end in RETURN.`)
  const [, clause = '', orderBy, limit] =
    /^RETURN ([\s\S]*?)(?:\nORDER BY ([\s\S]*?))?(?:\nLIMIT (.*))?$/.exec(text.slice(at)) ?? []
  const clauses = text.slice(0, at).trim()
  const found = clauses.search(/^(?:WITH|OPTIONAL MATCH|CALL|UNWIND) /m)
  return {
    name,
    head: (found === -1 ? clauses : clauses.slice(0, found)).trim(),
    rest: found === -1 ? '' : clauses.slice(found),
    row: readRow(clause),
    order: orderBy === undefined ? [] : readOrder(orderBy),
    orders: new Map(statement.orders.map((order) => [order.name, readOrder(order.keys)])),
    limit: limit === undefined || limit === '$first' ? null : limit,
    parameters: statement.parameters,
  }
}

/** The driver sends 1,400 bytes at a time: what is read by no person goes without its margins. */
export const unindented = (cypher: string): string => cypher.replaceAll(/\n +/g, '\n')

/** True for a row that is there with its parent, and needs no clause to be found. */
export const isAtHand = ({ head, rest, row }: Fragment): boolean =>
  head === '' && rest === '' && row.columns === null

function readRow(returned: string): FragmentRow {
  const distinct = returned.startsWith('DISTINCT ')
  const clause = distinct ? returned.slice('DISTINCT '.length) : returned
  const parts = topLevelParts(clause)
  const names = parts.map((part) => /(?:^| AS )(\w+)$/.exec(part)?.[1]).filter((name) => name !== undefined)
  const [only = ''] = names
  if (names.length === 1 && only.startsWith('_')) {
    return { distinct, columns: null, expression: clause.replace(/ AS \w+$/, '').trim() }
  }
  return { distinct, columns: names, expression: clause }
}

const readOrder = (keys: string): Order[] =>
  topLevelParts(keys).map((part) => {
    const [, expression = part, direction] = /^([\s\S]*?)(?: (ASC|DESC))?$/.exec(part) ?? []
    return { expression, descending: direction === 'DESC' }
  })

/** Parts between commas that stand in no bracket. */
function topLevelParts(list: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const [index, character] of [...list].entries()) {
    if ('([{'.includes(character)) depth += 1
    if (')]}'.includes(character)) depth -= 1
    if (character === ',' && depth === 0) {
      parts.push(list.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, list.slice(start)].map((part) => part.trim())
}

type Names = {
  readonly parent: string
  /** The name that a variable of the fragment's own gets, given without its underscore. */
  readonly own: (variable: string) => string
  /** Where the values of its parameters are: a map. */
  readonly parameters: string
}

/**
 * Makes a fragment's names its own: `this` becomes the parent's variable, `_name` what `own` says, `$name` is looked up
 * in a map of parameters. A fixed name fails silently where a type reaches itself.
 */
export const renamed = (cypher: string, { parent, own, parameters }: Names): string =>
  cypher
    .replace(/(?<![\w.`$])_(\w+)/g, (_, name: string) => own(name))
    .replace(/(?<![\w.`$:])this\b/g, parent)
    .replace(/\$(\w+)/g, `$${parameters}.$1`)

/** Variables of a text that are its own, without their underscore. */
export const ownVariables = (cypher: string): ReadonlySet<string> =>
  new Set([...cypher.matchAll(/(?<![\w.`$])_(\w+)/g)].map(([, name = '']) => name))
