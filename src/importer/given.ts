import { ImportFault } from '../model/fault.ts'
import type { Id, ThingType } from '../model/thing.ts'
import type { Transaction } from '../neo4j/database.ts'
import { type Content, contentOf, present } from './known.ts'
import type { Recordable } from './recordable.ts'

/** What is given of a thing or document, and not derived: nothing may contradict it, and more may be added. */
export type GivenThing = { readonly id: Id; readonly type: ThingType; readonly given: Content }
export type DocumentLink = {
  readonly document: Id
  readonly type: 'PUBLISHED_BY' | 'RETELLS'
  readonly to: Id
}

/**
 * What a bundle adds to the things that the graph has; those of which it tells nothing new are left out.
 * @throws {ImportFault} when the graph has one with other content.
 */
export async function newContent(
  transaction: Transaction,
  { file, things, documents }: Recordable,
): Promise<{ readonly things: GivenThing[]; readonly links: DocumentLink[] }> {
  const declared = [...things.map(declaredThing), ...documents.map(declaredDocument)]
  const ids = [...new Set(declared.map(({ id }) => id))]
  const rows = await transaction.run('import/known-things', { ids })
  const known = new Map(rows.map((row) => [row.id, contentOf(row)]))
  const added = declared
    .map((thing) => ({ ...thing, known: known.get(thing.id) ?? {} }))
    .filter((thing) => addsTo(thing.known, thing.content, { file, entry: thing.id }))
  const links = (['publisher', 'retells'] as const).flatMap((field) =>
    added.flatMap(({ id, content, known }) => {
      const to = content[field]
      const type = field === 'publisher' ? ('PUBLISHED_BY' as const) : ('RETELLS' as const)
      return typeof to === 'string' && known[field] === undefined ? [{ document: id, type, to }] : []
    }),
  )
  return { things: added.map(given), links }
}

type Declared = { readonly id: Id; readonly type: ThingType; readonly content: Content }

const declaredThing = ({ id, type, ...content }: Recordable['things'][number]): Declared => ({
  id,
  type,
  content: present({ type, ...content }),
})

/** Where the text lies is the bundle's own affair. */
const declaredDocument = ({ id, text: _text, ...content }: Recordable['documents'][number]): Declared => ({
  id,
  type: 'Document',
  content: present({ type: 'Document', ...content }),
})

function addsTo(known: Content, content: Content, place: { file: string; entry: string }): boolean {
  const fields = Object.keys(content)
  const other = fields.find((field) => known[field] !== undefined && known[field] !== content[field])
  if (other !== undefined) {
    throw new ImportFault(
      place,
      `the graph has it with the ${other} "${known[other]}", not "${content[other]}": correct the one that is wrong, or give this one an id of its own.`,
    )
  }
  return fields.some((field) => known[field] === undefined)
}

function given({ id, type, content, known }: Declared & { readonly known: Content }): GivenThing {
  const { type: _type, publisher: _publisher, retells: _retells, ...properties } = { ...known, ...content }
  return { id, type, given: properties }
}
