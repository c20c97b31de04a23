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
  const { scope, subject, source } = context
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
  const cells = [
    value,
    date,
    ...objects,
    ...Object.values(qualifiers),
    subject,
    when,
    ...citedToo(written, scope),
  ]
  const { negated, alleged, certain, speaker, onBehalfOf, during } = qualifiers
  return [
    {
      predicate: name,
      subject: subject.id,
      object: objectOf(objects),
      date: date.text,
      ...wordsOf(name, { value, written, qualifiers, context }),
      speaker: speaker.text,
      onBehalfOf: onBehalfOf.text,
      during: during.text,
      negated: isYes(negated.text ?? 'no'),
      alleged: isYes(alleged.text ?? 'no'),
      certain: isYes(certain.text ?? 'yes'),
      basis: written.basis ?? 'quoted',
      from: source.document,
      quotes: quotesOf(
        cells.flatMap((one) => one.cells),
        source,
      ),
    },
  ]
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

function objectOf(objects: readonly Told[]): BundleClaim['object'] {
  const [object, ...others] = objects.flatMap(({ text }) => text ?? [])
  return object === undefined || others.length === 0 ? object : [object, ...others]
}

type Qualifiers = ReturnType<typeof qualifiersTold>

function qualifiersTold(written: Written, context: Context) {
  const { scope } = context
  const end = (name: string | undefined) => (name === undefined ? nothing : endTold(name, context))
  return {
    role: textTold(written.role, scope),
    stance: textTold(written.stance, scope),
    polarity: textTold(written.polarity, scope),
    channel: textTold(written.channel, scope),
    speaker: end(written.speaker),
    onBehalfOf: end(written.onBehalfOf),
    during: end(written.during),
    negated: textTold(written.negated, scope),
    alleged: textTold(written.alleged, scope),
    certain: textTold(written.certain, scope),
  }
}

// What else a claim has was checked where it was told: a table has a hundred thousand of them.
const words = claimSchema.pick({
  ...{ value: true, role: true, stance: true, polarity: true, channel: true },
  ...{ toldBy: true, reason: true },
})

function wordsOf(
  name: PredicateName,
  {
    value,
    written,
    qualifiers: { role, stance, polarity, channel },
    context,
  }: {
    readonly value: Told
    readonly written: Written
    readonly qualifiers: Qualifiers
    readonly context: Context
  },
) {
  const read = words.safeParse({
    value: value.text,
    role: role.text ?? (name === 'named' ? 'name' : undefined),
    stance: stance.text,
    polarity: polarity.text,
    channel: channel.text,
    toldBy: written.toldBy?.map((one) => endTold(one, context).text ?? ''),
    reason: written.reason,
  })
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new CellFault(`the ${String(issue?.path[0])} of ${name} is not right: ${issue?.message}`)
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
function quotesOf(cells: readonly Cell[], { document, file, row }: RowSource): BundleClaim['quotes'] {
  const byColumn = new Map(cells.flatMap(({ column, text }) => (text === '' ? [] : [[column, text]])))
  if (byColumn.size === 0) return []
  const exact = [...byColumn].map(([column, text]) => `${column}: ${text}`).join('; ')
  if (exact.length > longestEvidence)
    throw new CellFault(
      `the cells that a claim rests on have ${exact.length} characters, and no more than ${longestEvidence} can be shown as evidence`,
      { column: [...byColumn.keys()].join(', ') },
    )
  return [{ document, row, file, exact }]
}
