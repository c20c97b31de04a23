import { createHash } from 'node:crypto'
import { bundleFormat } from '../importer/bundle.ts'
import { slugOf } from '../importer/table/slug.ts'
import { claimAgreements, claimReferences } from './agreement-claims.ts'
import { bundleWriter, edtfOf, type Writer, type WrittenBundle } from './bundle-writer.ts'
import { claimContacts } from './contact-claims.ts'
import { claimPeople } from './people-claims.ts'
import { readText } from './read-text.ts'
import type { Reading } from './reading.ts'
import type { SourceText } from './source-text.ts'

/** The name under which a text lies beside its bundle. */
export const textFile = 'text.txt'

/** What a text says, as a bundle of claims with their words; `isAccepted` where nobody needs to review them. */
export function bundleOf(
  source: SourceText,
  { isAccepted }: { readonly isAccepted: boolean },
): WrittenBundle {
  const { text, published } = source
  const sha256 = createHash('sha256').update(text).digest('hex')
  const document = `document/${
    slugOf(source.name.replace(/\.\w{2,8}$/, ''))
      ?.slice(0, 60)
      .replace(/-+$/, '') ?? 'text'
  }-${sha256.slice(0, 8)}`
  const reading = readText(text, published ?? null)
  const writer = bundleWriter(document, text)
  const publisher = source.publisher === undefined ? undefined : slugOf(source.publisher)
  if (publisher !== undefined) {
    writer.declare(`organisation/${publisher}`, 'Organisation')
    writer.claim(
      {
        predicate: 'named',
        subject: `organisation/${publisher}`,
        value: source.publisher,
        role: 'name',
        basis: 'editor',
        reason: 'Told as the publisher of the text.',
      },
      [],
    )
  }
  claimPublication(reading, source, writer)
  claimPeople(reading.people, writer)
  claimAgreements(reading.agreements, writer)
  claimReferences(reading.references, claimContacts(reading.contacts, writer), writer)
  return {
    format: bundleFormat,
    madeBy: { tool: 'readout extract', version: '1' },
    documents: [
      {
        id: document,
        title: source.title ?? titleOf(text, reading),
        language: 'en',
        sha256,
        text: textFile,
        ...(source.url === undefined ? {} : { url: source.url }),
        ...(publisher === undefined ? {} : { publisher: `organisation/${publisher}` }),
      },
    ],
    things: writer.things(),
    claims: writer.claims(),
    ...(isAccepted ? {} : { proposed: true }),
  }
}

/** As much of it as a title takes. */
function titleOf(text: string, { title }: Reading): string {
  const words = (title ? text.slice(title.start, title.end) : text.trim()).replace(/\s+/g, ' ')
  return words.length > 160 ? `${words.slice(0, 159)}…` : words
}

function claimPublication({ published, publishedWords }: Reading, source: SourceText, writer: Writer): void {
  if (!published) return
  const dated = { predicate: 'dated', subject: writer.document, date: edtfOf(published) } as const
  if (publishedWords) writer.claim(dated, [publishedWords])
  else if (source.published !== undefined)
    writer.claim({ ...dated, basis: 'editor', reason: 'Told as the day on which the text appeared.' }, [])
  else
    writer.claim(
      {
        ...dated,
        basis: 'inferred-year',
        reason:
          'After the last day that the text tells as past, in the year that fits its weekdays and offices.',
      },
      [],
    )
}
