import type { Block, Filter } from './filter.ts'
import { ownVariables, renamed, unindented } from './fragment.ts'

/** What the blocks of a filter may take for granted. */
export type FilterScope = {
  /** The name of a variable that a block shares with the clauses around it; null for one of its own. */
  readonly shared: (variable: string) => string | null
  /** The map that holds the filter. Example: `p3`. */
  readonly parameters: string
  /** Ends the names of a block's own variables. */
  readonly number: number
}

/** Clauses to stand before those that find the rows, where they may anchor the statement, and after them. */
export type FilterLines = { readonly before: readonly string[]; readonly after: readonly string[] }

/** A filter that all rows have to meet. */
export const filterLines = (filter: Filter, scope: FilterScope): FilterLines => linesOf(filter, scope, [])

/** @param kept what blocks before these handed on, which a block that ends in WITH would drop; null within EXISTS. */
function linesOf(filter: Filter, scope: FilterScope, kept: readonly string[] | null): FilterLines {
  const finding: string[] = []
  const conditions: string[] = []
  const handedOn = kept === null ? null : [...kept]
  for (const block of filter.blocks.toSorted(closedFirst)) {
    const [text, named] = blockText(block, scope, handedOn)
    const narrowed = narrowing(text)
    if (narrowed === null) finding.push(text)
    else conditions.push(narrowed)
    handedOn?.push(...named.filter((name) => !handedOn.includes(name)))
  }
  conditions.push(...junctions(filter, scope))
  return {
    before: finding.flatMap((text) => text.split('\n')),
    after: conditions.length === 0 ? [] : ['WITH *', `WHERE ${conditions.join('\n  AND ')}`],
  }
}

const junctions = ({ alternatives, excluded }: Filter, scope: FilterScope): string[] => [
  ...alternatives.map((each) => `(${each.map((filter) => condition(filter, scope)).join(' OR ')})`),
  ...excluded.map((each) => `NOT ${condition(each, scope)}`),
]

/** A filter as one condition on variables that are bound: what alternatives and exclusions are made of. */
function condition(filter: Filter, scope: FilterScope): string {
  const each = filter.blocks.map((block) => {
    const [text] = blockText(block, scope, null)
    const ending = /^WITH /m.test(text) ? '\nRETURN true AS holds' : ''
    const narrowed = narrowing(text)
    // What is unknown does not hold, so that its opposite does.
    return narrowed ? `coalesce(${narrowed}, false)` : `EXISTS { ${text}${ending} }`
  })
  return `(${[...each, ...junctions(filter, scope), ...(each.length === 0 ? ['true'] : [])].join(' AND ')})`
}

/** A block with its names made its own, and what has to hold across its relation put into it; and what it hands on. */
function blockText(
  block: Block,
  { shared, parameters, number }: FilterScope,
  kept: readonly string[] | null,
): readonly [text: string, handedOn: readonly string[]] {
  const text = unindented(block.statement.text)
  const own = (name: string) => shared(name) ?? `${name}_${number}_${block.number}`
  const rename = (part: string) =>
    renamed(part, { parent: 'this', own, parameters: `${parameters}.${block.path}` })
  const closing = closingOf(block)
  const handedOn = [...ownVariables(closing)].map(own)
  const variables = ownVariables(text)
  const within = block.within && {
    filter: block.within,
    scope: { shared: (name: string) => (variables.has(name) ? own(name) : null), parameters, number },
  }
  const inner = within ? linesOf(within.filter, within.scope, kept) : { before: [], after: [] }
  const lines = [...inner.before, rename(text.slice(0, text.length - closing.length).trim()), ...inner.after]
  const closed = closing !== '' && kept !== null
  const all = [...new Set([...(kept ?? []), ...handedOn])]
  return [[...lines, ...(closed ? [`WITH DISTINCT ${all.join(', ')}`] : [])].join('\n'), handedOn]
}

/** A block that may find a row twice ends in WITH DISTINCT, which keeps only what it names: it has to come first. */
const closingOf = ({ statement }: Block) => /\nWITH DISTINCT [^\n]*$/.exec(statement.text)?.[0] ?? ''
const closedFirst = (one: Block, other: Block) =>
  Number(closingOf(other) !== '') - Number(closingOf(one) !== '')

/** The condition of a block that narrows what was found; null for one that finds. */
const narrowing = (text: string): string | null => /^WITH \*\s+WHERE ([\s\S]*)$/.exec(text)?.[1] ?? null
