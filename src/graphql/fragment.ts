import type { Statement } from '../neo4j/statement.ts'

/** A row of the fragment is one graph element, already bound, or a map of named columns. */
type FragmentRow =
  | { readonly form: 'element'; readonly expression: string; readonly distinct: boolean }
  | { readonly form: 'columns'; readonly names: readonly string[] }

type Order = { readonly expression: string; readonly descending: boolean }

/** A statement of `cypher/` taken apart, so that filters, a page and children can be put between its parts. */
export type Fragment = {
  readonly name: string
  /** Everything before the last RETURN; the part that is counted. Empty where the row is already bound. */
  readonly head: string
  readonly row: FragmentRow
  readonly order: readonly Order[]
  /** The file's own bound; null where the page decides. */
  readonly limit: string | null
  /** The RETURN as written, for rows that are columns. */
  readonly returned: string
}

/** @throws {Error} when the last clause is no RETURN. */
export function readFragment(statement: Statement): Fragment {
  const { text, name } = statement
  const at = text.lastIndexOf('\nRETURN ') + 1
  if (at === 0 && !text.startsWith('RETURN '))
    throw new Error(`cypher/${name}.cypher does not end in RETURN.`)
  const returned = text.slice(at)
  const [, clause = '', orderBy, limit] =
    /^RETURN ([\s\S]*?)(?:\nORDER BY ([\s\S]*?))?(?:\nLIMIT (.*))?$/.exec(returned) ?? []
  return {
    name,
    head: text.slice(0, at).trim(),
    row: rowOf(clause),
    order: orderBy === undefined ? [] : topLevelParts(orderBy).map(readOrder),
    limit: limit === undefined || limit === '$first' ? null : limit,
    returned,
  }
}

function rowOf(clause: string): FragmentRow {
  const distinct = clause.startsWith('DISTINCT ')
  const parts = topLevelParts(distinct ? clause.slice('DISTINCT '.length) : clause)
  const names = parts.map((part) => /(?:^| AS )(\w+)$/.exec(part.trim())?.[1])
  const [only] = names
  if (names.length === 1 && only?.startsWith('_')) {
    return { form: 'element', distinct, expression: parts[0]?.replace(/ AS \w+$/, '').trim() ?? only }
  }
  return { form: 'columns', names: names.filter((column) => column !== undefined) }
}

function readOrder(part: string): Order {
  const [, expression = part, direction] = /^([\s\S]*?)(?: (ASC|DESC))?$/.exec(part.trim()) ?? []
  return { expression, descending: direction === 'DESC' }
}

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

/**
 * Makes a fragment's names its own: `this` becomes the parent's variable, `_name` gets the node's number, `$name` is
 * looked up in the node's map of parameters. A fixed name fails silently where a type reaches itself.
 */
export function renamed(
  cypher: string,
  names: { parent: string; number: number; parameters: string },
): string {
  return cypher
    .replace(/(?<![\w.`$])_(\w+)/g, `_$1_${names.number}`)
    .replace(/(?<![\w.`$:])this\b/g, names.parent)
    .replace(/\$(\w+)/g, `$${names.parameters}.$1`)
}
