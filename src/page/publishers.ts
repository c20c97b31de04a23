import { ask } from './ask.ts'
import { DocumentsDocument, type DocumentsQuery } from './documents.generated.ts'
import type { Link } from './graph.ts'
import type { View } from './view.ts'

/** A document that states something of what is shown, and who published it. */
export type Stating = DocumentsQuery['documents']['nodes'][number]

const askedAtMost = 1_000

/**
 * The documents that state relations, those that state most of them first: a thousand at most.
 * @throws {Unanswered}
 */
export async function documentsOf(
  links: readonly Link[],
  stopped?: AbortSignal,
): Promise<readonly Stating[]> {
  const stating = Map.groupBy(
    links.flatMap((link) => link.documents),
    (id) => id,
  )
  const ids = [...stating]
    .toSorted(([, some], [, others]) => others.length - some.length)
    .slice(0, askedAtMost)
    .map(([id]) => id)
  if (ids.length === 0) return []
  const { documents } = await ask(DocumentsDocument, { ids }, stopped)
  const byId = new Map(documents.nodes.map((document) => [document.id, document]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** True where documents have to be known to tell what is seen. */
export const isPublisherOff = ({ off }: View): boolean => off.some((each) => each.startsWith('publisher:'))

/** The view without the documents of publishers that are switched off. */
export function withoutTheirDocuments(view: View, documents: readonly Stating[]): View {
  if (!isPublisherOff(view)) return view
  const theirs = documents.filter(({ publisher }) => view.off.includes(`publisher:${publisher?.id}`))
  return { ...view, off: [...view.off, ...theirs.map(({ id }) => `document:${id}`)] }
}
