import { ImportFault } from '../model/fault.ts'
import type { Id, ThingType } from '../model/thing.ts'
import { withdrawnFault } from './check-bundle.ts'
import { contradictedField, type Known, type KnownThing, present } from './known.ts'
import type { Recordable } from './recordable.ts'

/** All that is given of a thing by now, and not derived. */
export type ThingRow = {
  readonly id: Id
  readonly type: ThingType
  readonly given: { readonly unnamed?: boolean; readonly title?: string }
  /** Not there before. */
  readonly isNew: boolean
}
export type DocumentLink = {
  readonly document: Id
  readonly type: 'PUBLISHED_BY' | 'RETELLS'
  readonly to: Id
}

type NewThings = { readonly things: ThingRow[]; readonly links: DocumentLink[] }

/**
 * What a bundle adds to the things and documents that the graph has; those of which it tells nothing new are left out.
 * @throws {ImportFault} when the graph has one with other content.
 */
export const newThings = async (graph: Known, recordable: Recordable): Promise<NewThings> =>
  rowsOf((await toldThings(graph, recordable)).filter(addsSomething))

/** All things and documents of a bundle, whether it tells anything new of them or not. */
export const allThings = async (graph: Known, recordable: Recordable): Promise<NewThings> =>
  rowsOf(await toldThings(graph, recordable))

const rowsOf = (told: readonly Told[]): NewThings => ({
  things: told.map(thingRow),
  links: told.flatMap(newLinks),
})

async function toldThings(graph: Known, { file, things, documents }: Recordable): Promise<readonly Told[]> {
  // Where the text of a document lies is the bundle's own affair.
  const told = [...things, ...documents.map(({ text: _text, ...document }) => document)]
  const known = await graph.thingsAmong([...new Set(told.map(({ id }) => id))])
  return told.map((thing): Told => {
    const before = known.get(thing.id)
    if (!before) return { before: {}, thing: { ...present(thing), id: thing.id, type: thing.type } }
    if (before['withdrawn']) throw new ImportFault({ file, entry: thing.id }, withdrawnFault(thing.id))
    const field = contradictedField(before, thing)
    if (field !== undefined) throw contradiction(file, { field, before, thing })
    return { before, thing: { ...before, ...present(thing) } }
  })
}

/** All that is told of it by now, and what was told before. */
type Told = { readonly before: Partial<KnownThing>; readonly thing: KnownThing }

const addsSomething = ({ before, thing }: Told): boolean =>
  Object.keys(thing).length > Object.keys(before).length

const contradiction = (
  file: string,
  { field, before, thing }: { field: string; before: KnownThing; thing: object },
): ImportFault =>
  new ImportFault(
    { file, entry: before.id },
    `the graph has it with the ${field} "${before[field]}", not "${present(thing)[field]}": correct the one that is wrong, or give this one an id of its own.`,
  )

function thingRow({ before, thing }: Told): ThingRow {
  const { id, type, publisher: _publisher, retells: _retells, ...given } = thing
  return { id, type, given, isNew: before.id === undefined }
}

const newLinks = ({ before, thing }: Told): DocumentLink[] =>
  (
    [
      ['publisher', 'PUBLISHED_BY'],
      ['retells', 'RETELLS'],
    ] as const
  ).flatMap(([field, type]) => {
    const to = thing[field]
    return typeof to === 'string' && before[field] === undefined ? [{ document: thing.id, type, to }] : []
  })
