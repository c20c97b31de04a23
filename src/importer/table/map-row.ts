import { type PredicateName, predicateNames } from '../../model/predicates.ts'
import { type Id, idPattern, type ThingType } from '../../model/thing.ts'
import { type BundleClaim, type BundleThing, thingSchema } from '../bundle.ts'
import { claimFaults } from '../claim-faults.ts'
import { CellFault } from './cell-fault.ts'
import { met } from './condition.ts'
import type { Joined } from './joined.ts'
import { claimsOf } from './map-claim.ts'
import type { MappedThing, Mapping } from './mapping-schema.ts'
import { repeated } from './repeated.ts'
import { rowScope, withRepeated } from './row-scope.ts'
import type { TableRow } from './table.ts'
import { type Cell, type Scope, told } from './told.ts'
import { templateOf } from './written.ts'

/** What a row tells: plain values that rest on this row and the mapping alone. */
export type MappedRow = {
  readonly row: number
  readonly things: readonly BundleThing[]
  readonly claims: readonly BundleClaim[]
}

// Neo4j's indexes take no more than 8 KB; what is longer than this is no id but a text in the wrong column.
const longestId = 300

/** A thing of a mapping in one row, and the cells that its id rests on. */
export type Present = { readonly id: Id; readonly cells: readonly Cell[] }
export type PresentThings = ReadonlyMap<string, Present>

/**
 * What a row tells; null where the mapping leaves such rows out.
 * @throws {CellFault} when a cell cannot be taken: nothing of the row is.
 */
export function mapRow(
  mapping: Mapping,
  joined: ReadonlyMap<string, Joined>,
  row: TableRow & { readonly file?: string },
): MappedRow | null {
  const scope = rowScope(mapping, joined, row)
  if (!met(mapping.where, scope).holds) return null
  const source = { document: mapping.document.id, file: row.file, row: row.row }
  const outer = mapThings(mapping.things, scope, new Map(), source)
  const columns = Object.keys(row.cells)
  const inner = (mapping.repeat ?? []).flatMap((repeat) =>
    repeated(repeat, scope, columns).flatMap((one) => {
      const own = withRepeated(scope, repeat.as, one)
      return met(repeat.when, own).holds ? [mapThings(repeat.things, own, outer.present, source)] : []
    }),
  )
  const all = [outer, ...inner]
  const things = all.flatMap((one) => one.things)
  const claims = all.flatMap((one) => one.claims)
  refuseFaulty(claims, new Map(things.map(({ id, type }) => [id, type])))
  return { row: row.row, things, claims }
}

/** A word that a cell brings may be no value of the model: better one row refused than all of them on loading. */
function refuseFaulty(claims: readonly BundleClaim[], types: ReadonlyMap<Id, ThingType>): void {
  for (const claim of claims) {
    const [fault] = claimFaults(claim, (id) => types.get(id))
    if (fault) throw new CellFault(`${claim.predicate} of ${claim.subject}: ${fault}`)
  }
}

export type RowSource = { readonly document: Id; readonly file: string | undefined; readonly row: number }

function mapThings(
  mapped: Readonly<Record<string, MappedThing>>,
  scope: Scope,
  outer: PresentThings,
  source: RowSource,
) {
  const present = new Map(outer)
  const things: BundleThing[] = []
  const here: (readonly [MappedThing, Present])[] = []
  for (const [name, thing] of Object.entries(mapped)) {
    const one = presentThing(name, thing, scope)
    if (one === undefined) present.delete(name)
    else {
      present.set(name, one)
      here.push([thing, one])
      things.push(given(thing, one, scope))
    }
  }
  const claims = here.flatMap(([thing, subject]) =>
    predicateNames.flatMap((predicate) => claimsFor(thing, predicate, { subject, present, scope, source })),
  )
  return { present, things, claims }
}

type ClaimContext = Parameters<typeof claimsOf>[2]

function claimsFor(
  thing: MappedThing,
  predicate: PredicateName,
  context: ClaimContext,
): readonly BundleClaim[] {
  const mapped = thing[predicate]
  if (mapped === undefined) return []
  return (Array.isArray(mapped) ? mapped : [mapped]).flatMap((one) => claimsOf(predicate, one, context))
}

function presentThing(name: string, thing: MappedThing, scope: Scope): Present | undefined {
  const { holds, cells } = met(thing.when, scope)
  if (!holds) return undefined
  const id = told(templateOf(thing.id), scope)
  if (id.text === undefined) {
    if (thing.optional) return undefined
    throw new CellFault(`the id of ${name}, "${thing.id}", needs a cell that has no value here`, {
      column: id.cells.map(({ column }) => column).join(', ') || null,
    })
  }
  if (!idPattern.test(id.text) || id.text.length > longestId)
    throw new CellFault(
      `"${id.text}" cannot be the id of ${name}: it takes letters, digits and hyphens, as the filter slug makes them, and ${longestId} at most`,
      {
        column: id.cells.map(({ column }) => column).join(', ') || null,
        value: id.text,
      },
    )
  return { id: id.text, cells: [...id.cells, ...cells] }
}

const fields = [
  'wikidata',
  'iso2',
  'iso3',
  'cow',
  'born',
  'died',
  'title',
  'notation',
  'latitude',
  'longitude',
] as const
const numbers: readonly string[] = ['cow', 'latitude', 'longitude']

function given(thing: MappedThing, { id }: Present, scope: Scope): BundleThing {
  const entries = fields.flatMap((field) => {
    const template = thing[field]
    const value = template === undefined ? undefined : told(templateOf(template), scope).text
    return value === undefined ? [] : [[field, numbers.includes(field) ? Number(value) : value] as const]
  })
  // Most have nothing but what was checked already.
  if (entries.length === 0) return { id, type: thing.type }
  const read = thingSchema.safeParse({ id, type: thing.type, ...Object.fromEntries(entries) })
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = String(issue?.path[0] ?? '')
  throw new CellFault(`the ${field} of ${id} is not right: ${issue?.message}`, {
    value: String(Object.fromEntries(entries)[field] ?? ''),
  })
}
