import type { Arguments } from './arguments.ts'
import type { Composed } from './composition.ts'
import { filterLines } from './filter-lines.ts'
import { type Fragment, ownVariables, renamed } from './fragment.ts'

/**
 * A statement that answers row by row and holds no whole list: the fragment asked for with its filter, and then others, each
 * of which takes a row of the one before as its parent.
 */
export function composeStream(
  { fragment, filter, parameters }: Pick<Arguments, 'fragment' | 'filter' | 'parameters'>,
  further: readonly Fragment[],
): Composed {
  const variables = ownVariables(fragment.head)
  const { before, after } = filter
    ? filterLines(filter, {
        shared: (name) => (variables.has(name) ? ownName(name, 0) : null),
        parameters: 'p0',
        number: 0,
      })
    : { before: [], after: [] }
  const chain = [fragment, ...further]
  const lines = chain.flatMap((each, index) => {
    const rename = renaming(index)
    const found = index === 0 ? [...before, rename(each.head), ...after] : [rename(each.head)]
    return [...found, rename(each.rest), ...ending(each, index, index === chain.length - 1)]
  })
  return { text: lines.filter((line) => line !== '').join('\n'), parameters: { p0: parameters } }
}

const ownName = (name: string, index: number) => `_${name}_${index}`

const renaming = (index: number) => (cypher: string) =>
  renamed(cypher, {
    parent: `n${index - 1}`,
    own: (name) => ownName(name, index),
    parameters: 'p0',
  })

/** The last fragment's rows are the answer; those of the others are maps, each the parent of what comes next. */
function ending({ name, row, order, limit }: Fragment, index: number, isLast: boolean): string[] {
  const { columns, distinct, expression } = row
  if (!columns) throw new Error(`cypher/${name}.cypher names no columns, which a stream needs.`)
  const rename = renaming(index)
  const keys = order.map((key) => `${rename(key.expression)}${key.descending ? ' DESC' : ''}`)
  const rows = [
    `${isLast ? 'RETURN' : 'WITH'} ${distinct ? 'DISTINCT ' : ''}${rename(expression)}`,
    ...(keys.length > 0 ? [`ORDER BY ${keys.join(', ')}`] : []),
    ...(limit === null ? [] : [`LIMIT ${limit}`]),
  ]
  return isLast
    ? rows
    : [...rows, `WITH {${columns.map((column) => `${column}: ${column}`).join(', ')}} AS n${index}`]
}
