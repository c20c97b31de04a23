import { type PredicateName, predicate } from '../../model/predicates.ts'
import { idPattern } from '../../model/thing.ts'
import { type BundleClaim, claimSchema } from '../bundle.ts'
import { CellFault } from './cell-fault.ts'
import { met } from './condition.ts'
import { readFlag } from './flag.ts'
import type { Present, PresentThings, RowSource } from './map-row.ts'
import { dateTold } from './mapped-date.ts'
import type { MappedClaim } from './mapping-schema.ts'
import { type Cell, type Scope, type Told, textOf, told } from './told.ts'
import { templateOf } from './written.ts'

type Written = Exclude<MappedClaim, string>
type Context = {
  readonly subject: Present
  readonly present: PresentThings
  readonly scope: Scope
  readonly source: RowSource
}

/**
 * The claim of a mapping as a row tells it, with the cells that it rests on; none where the row says nothing of it.
 * @throws {CellFault} when a cell has a value that cannot be claimed.
 */
export function claimsOf(name: PredicateName, mapped: MappedClaim, context: Context): readonly BundleClaim[] {
  const written = typeof mapped === 'string' ? asWritten(name, mapped) : mapped
  const { scope, present, subject, source } = context
  const when = met(written.when, scope)
  if (!when.holds) return []
  const value = textTold(written.value, scope)
  const date = written.date === undefined ? nothing : dateTold(written.date, scope)
  const objects = [written.object ?? []].flat().map((one) => endTold(one, context))
  const isTold =
    (written.value === undefined || value.text !== undefined) &&
    (name !== 'dated' || date.text !== undefined) &&
    objects.every(({ text }) => text !== undefined)
  if (!isTold) return []
  const qualifiers = qualifiersTold(written, context)
  const cells = [value, date, ...objects, ...qualifiers.told, subject, when, ...citedToo(written, scope)]
  const [object, ...others] = objects.map(({ text }) => text)
  const claim = claimSchema.safeParse({
    predicate: name,
    subject: subject.id,
    ...(object === undefined ? {} : { object: others.length === 0 ? object : [object, ...others] }),
    ...(value.text === undefined ? {} : { value: value.text }),
    ...(date.text === undefined ? {} : { date: date.text }),
    ...(name === 'named' ? { role: 'name' } : {}),
    ...qualifiers.fields,
    ...(written.toldBy
      ? { toldBy: written.toldBy.map((one) => textIn(endTold(one, { scope, present }))) }
      : {}),
    ...(written.basis === undefined ? {} : { basis: written.basis }),
    ...(written.reason === undefined ? {} : { reason: written.reason }),
    from: source.document,
    quotes: quotesOf(
      cells.flatMap((one) => one.cells),
      source,
    ),
  })
  if (claim.success) return [claim.data]
  const [issue] = claim.error.issues
  throw new CellFault(`the ${String(issue?.path[0])} of ${name} is not right: ${issue?.message}`)
}

const nothing: Told = { text: undefined, cells: [] }

/** A text alone is the value, the date or the object, as the predicate takes it. */
function asWritten(name: PredicateName, text: string): Written {
  const { range } = predicate(name)
  if ('things' in range) return { object: text }
  return range.value === 'date' ? { date: text } : { value: text }
}

const textTold = (template: string | undefined, scope: Scope): Told =>
  template === undefined ? nothing : told(templateOf(template), scope)

/** An end is a thing of the mapping by its name, or an id; nothing where the row has no such thing. */
function endTold(end: string, { scope, present }: Pick<Context, 'scope' | 'present'>): Told {
  const thing = present.get(end)
  if (thing) return { text: thing.id, cells: thing.cells }
  // A name without a slash is that of a thing that this row has not.
  if (!end.includes('/') && !end.includes('{')) return nothing
  const id = told(templateOf(end), scope)
  if (id.text === undefined || idPattern.test(id.text)) return id
  throw new CellFault(
    `"${id.text}" is no id: it takes letters, digits and hyphens, as the filter slug makes them`,
  )
}

const textIn = ({ text }: Told): string => text ?? ''

const plain = ['role', 'stance', 'polarity', 'channel'] as const
const ends = ['speaker', 'onBehalfOf', 'during'] as const
const flags = ['negated', 'alleged', 'certain'] as const

function qualifiersTold(written: Written, context: Context) {
  const all = [
    ...plain.map((name) => [name, textTold(written[name], context.scope)] as const),
    ...ends.map(
      (name) => [name, written[name] === undefined ? nothing : endTold(written[name], context)] as const,
    ),
  ]
  const asked = flags.map((name) => [name, textTold(written[name], context.scope)] as const)
  const fields = [
    ...all.flatMap(([name, { text }]) => (text === undefined ? [] : [[name, text] as const])),
    ...asked.flatMap(([name, { text }]) => (text === undefined ? [] : [[name, isYes(text)] as const])),
  ]
  return { told: [...all, ...asked].map(([, one]) => one), fields: Object.fromEntries(fields) }
}

function isYes(text: string): boolean {
  const flag = readFlag(text)
  if (flag === null) throw new CellFault(`"${text}" is neither yes nor no`)
  return flag
}

const citedToo = ({ cite = [] }: Written, scope: Scope): readonly Pick<Told, 'cells'>[] =>
  cite.flatMap((column) => {
    const found = scope.find(column)
    return found && textOf(found.value) !== undefined ? [{ cells: found.cells }] : []
  })

// Every claim of a row carries its cells: a cell of a megabyte with a thousand names would be a thousand megabytes.
const longestEvidence = 20_000

/** One that rests on no cell, as a state that the mapping names itself, is stated by no row. */
function quotesOf(cells: readonly Cell[], { document, row }: RowSource): BundleClaim['quotes'] {
  const byColumn = new Map(cells.flatMap(({ column, text }) => (text === '' ? [] : [[column, text]])))
  if (byColumn.size === 0) return []
  const exact = [...byColumn].map(([column, text]) => `${column}: ${text}`).join('; ')
  if (exact.length > longestEvidence)
    throw new CellFault(
      `the cells that a claim rests on have ${exact.length} characters, and no more than ${longestEvidence} can be shown as evidence`,
      { column: [...byColumn.keys()].join(', ') },
    )
  return [{ document, row, exact }]
}
