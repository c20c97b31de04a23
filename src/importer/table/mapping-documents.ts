import { type BundleClaim, type BundleDocument, type BundleThing, claimSchema } from '../bundle.ts'
import type { Mapping } from './mapping-schema.ts'

/** What a mapping says of its table as a source: to be loaded before its rows. */
export function mappingDocuments({ document }: Mapping): {
  readonly documents: readonly BundleDocument[]
  readonly things: readonly BundleThing[]
  readonly claims: readonly BundleClaim[]
} {
  const { publisher, date, url, licence, ...rest } = document
  const reason = 'The mapping of the table says so.'
  const claim = (said: object) =>
    claimSchema.parse({ ...said, from: document.id, basis: 'reference', reason })
  return {
    documents: [
      {
        ...rest,
        ...(url === undefined ? {} : { url }),
        ...(licence === undefined ? {} : { licence }),
        ...(publisher ? { publisher: publisher.id } : {}),
      },
    ],
    things: publisher ? [{ id: publisher.id, type: 'Organisation' }] : [],
    claims: [
      ...(publisher
        ? [claim({ predicate: 'named', subject: publisher.id, value: publisher.name, role: 'name' })]
        : []),
      ...(date === undefined ? [] : [claim({ predicate: 'dated', subject: document.id, date })]),
    ],
  }
}
