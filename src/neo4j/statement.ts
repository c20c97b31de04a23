import { Fault } from '../model/fault.ts'

/** What a column or parameter may hold; `list of` any of the others. */
const scalarTypes = ['integer', 'float', 'string', 'boolean', 'date', 'id', 'map', 'any'] as const
type ScalarType = (typeof scalarTypes)[number]
export type ValueType = { readonly of: ScalarType; readonly list: boolean; readonly optional: boolean }

export type Parameter = {
  readonly name: string
  readonly type: ValueType
  /** Least and greatest value, or length of a list; null where any will do. */
  readonly range: { readonly least: number; readonly most: number } | null
  readonly description: string
}

/** A named order: what rows are ordered by, as ORDER BY takes it. */
type NamedOrder = { readonly name: string; readonly keys: string }

/** One file of `cypher/`: its header read as the statement's type, and its text without the header. */
export type Statement = {
  /** Path under `cypher/` without the ending: `leader/contacts`. */
  readonly name: string
  readonly sentence: string
  /** Types that may be bound as `this`; none for a statement that stands alone. */
  readonly parents: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly columns: readonly Parameter[]
  /** Orders a caller may choose instead of the file's own. */
  readonly orders: readonly NamedOrder[]
  readonly cardinality: 'many' | 'one' | 'none' | 'filter'
  /** Contract type of a row, for fragments; for a filter across a relation, the filter that holds at its other end. */
  readonly type: string | null
  readonly text: string
}

/** @throws {Fault} when the header is not one. */
export function readStatement(name: string, source: string): Statement {
  const lines = source.split('\n')
  const bodyStart = lines.findIndex((line) => !line.startsWith('//'))
  const header = lines.slice(0, bodyStart).map((line) => line.replace(/^\/\/ ?/, ''))
  const tags = header.filter((line) => line.startsWith('@')).map((line) => line.split(/\s+/))
  const named = (tag: string) => tags.filter(([first]) => first === `@${tag}`).map((words) => words.slice(1))
  const sentence = header
    .filter((line) => !line.startsWith('@'))
    .join('\n')
    .trim()
  if (sentence === '') throw new Fault(`cypher/${name}.cypher opens with no sentence; say what it answers.`)
  const unknown = tags.find(([tag = '']) => !knownTags.includes(tag))
  if (unknown) throw new Fault(`cypher/${name}.cypher has the unknown header line "${unknown.join(' ')}".`)
  const cardinality = (['many', 'one', 'none', 'filter'] as const).find((tag) => named(tag).length > 0)
  if (!cardinality) throw new Fault(`cypher/${name}.cypher does not say @many, @one, @none or @filter.`)
  return {
    name,
    sentence,
    parents: named('parent').flatMap(([, ...types]) => types.filter((type) => type !== '|')),
    parameters: named('param').map((words) => parameter(name, words)),
    columns: named('column').map((words) => parameter(name, words)),
    orders: named('order').map(([order = '', ...keys]) => ({ name: order, keys: keys.join(' ') })),
    cardinality,
    type: named(cardinality)[0]?.[0] ?? null,
    text: lines.slice(bodyStart).join('\n').trim().replace(/;$/, ''),
  }
}

const knownTags = ['@parent', '@param', '@column', '@order', '@many', '@one', '@none', '@filter']

function parameter(statement: string, words: readonly string[]): Parameter {
  const [name = '', ...rest] = words
  const list = rest[0] === 'list' && rest[1] === 'of'
  const [written = '', ...after] = list ? rest.slice(2) : rest
  const [, least, most] = /^(\d+)\.\.(\d+)$/.exec(after[0] ?? '') ?? []
  const optional = written.endsWith('?')
  const of = scalarTypes.find((type) => type === written.replace(/\?$/, ''))
  if (!of)
    throw new Fault(
      `cypher/${statement}.cypher gives ${name} the unknown type "${written}"; known: ${scalarTypes.join(', ')}.`,
    )
  const range = least && most ? { least: Number(least), most: Number(most) } : null
  return { name, type: { of, list, optional }, range, description: after.slice(range ? 1 : 0).join(' ') }
}
