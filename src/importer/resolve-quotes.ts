import { dirname, join } from 'node:path'
import { Fault } from '../model/fault.ts'
import {
  locateQuote,
  type QuotableText,
  type Quote,
  type QuoteProblem,
  quotableText,
  quoteAt,
} from '../model/quote.ts'
import type { Id } from '../model/thing.ts'
import type { Bundle, BundleDocument, BundleQuote } from './bundle.ts'
import { entryOf } from './references.ts'
import type { Findings } from './refused-bundle.ts'
import { readText, sha256Of, type TextsAtHand } from './texts.ts'

/** The cells of a row of a table, which has no offsets; null in a text. */
type CitedRow = {
  readonly exact: string
  readonly prefix: ''
  readonly suffix: ''
  readonly start: null
  readonly end: null
  readonly row: number
  readonly file: string | null
}

/**
 * Words of a document, found in it, or cells of a row; `retold` where the document is a dispatch and the words are not the
 * original's.
 */
export type RecordableQuote = ((Quote & { readonly row?: null; readonly file?: null }) | CitedRow) & {
  readonly document: Id
  readonly retold: boolean
}

/** The documents of a bundle that may be quoted, with their texts where those are at hand. */
export type Quotable = ReadonlyMap<
  Id,
  { readonly document: BundleDocument; readonly text: QuotableText | null }
>

export const quotableDocuments = async (
  bundle: Bundle,
  texts: TextsAtHand,
  findings: Findings,
): Promise<Quotable> => {
  const quotable = new Map<Id, { document: BundleDocument; text: QuotableText | null }>()
  for (const [index, document] of bundle.documents.entries()) {
    try {
      const text = (await textBeside(findings.file, document)) ?? texts.get(document.sha256 ?? '')
      quotable.set(document.id, { document, text: text === undefined ? null : quotableText(text) })
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      findings.add(entryOf.document(document, index), error.message)
    }
  }
  return quotable
}

type Quoting = {
  readonly quotes: readonly BundleQuote[]
  readonly from: Id | undefined
  /** By a graph, whose loads have found the quotes in their texts. */
  readonly isExported: boolean
}

/**
 * The quotes found in their texts. One by place whose text is not at hand is left out: it is optional, and says the same
 * as others, in the words of the original.
 */
export const resolveQuotes = (
  { quotes, from, isExported }: Quoting,
  quotable: Quotable,
  report: (problem: string) => void,
): readonly RecordableQuote[] => {
  const found: RecordableQuote[] = []
  for (const quote of quotes) {
    const { document, text } = quotable.get(quote.document) ?? {}
    const asRecorded = isExported && !text ? recordedQuote(quote) : null
    if (asRecorded) found.push(asRecorded)
    else if (!document) report(`it quotes ${quote.document}, which is no readable document of this bundle`)
    else if (from !== undefined && document.id !== from && document.retells !== from)
      report(`it quotes ${quote.document}, which neither is nor retells ${from}, the document that states it`)
    else if ('row' in quote) {
      const { row, file = null, exact } = quote
      const cited = { row, file, exact, prefix: '', suffix: '', start: null, end: null } as const
      if (!found.some((other) => isSamePlace(other, document.id, cited)))
        found.push({ ...cited, document: document.id, retold: false })
    } else if (!text) {
      if ('exact' in quote)
        report(`it quotes "${shortened(quote.exact)}" from ${document.id}, whose text is not at hand`)
    } else {
      const place = placeOf(quote, text)
      if ('problem' in place) report(place.problem)
      else if (!found.some((other) => isSamePlace(other, document.id, place)))
        found.push({ ...place, document: document.id, retold: document.retells !== undefined })
    }
  }
  return found
}

/** What needs no text; null for what does. */
function recordedQuote(quote: BundleQuote): RecordableQuote | null {
  if ('retold' in quote) return quote
  if (!('row' in quote)) return null
  return { ...quote, file: quote.file ?? null, prefix: '', suffix: '', start: null, end: null, retold: false }
}

/** What more words add to those of the same claim. */
export const unitedQuotes = (
  quotes: readonly RecordableQuote[],
  more: readonly RecordableQuote[],
): readonly RecordableQuote[] => {
  const added = more.filter(
    (quote) =>
      !quotes.some((other) => isSamePlace(other, quote.document, quote) && other.exact === quote.exact),
  )
  return firstRows([...quotes, ...added], mostRows)
}

/** A state is named in a thousand rows: more of them add nothing to the first. */
export const mostRows = 10

/** All quotes from texts, and as many rows of tables as are asked for. */
export const firstRows = <Cited extends RecordableQuote>(
  quotes: readonly Cited[],
  most: number,
): readonly Cited[] => {
  const rows = quotes.filter(isRow)
  return rows.length <= most ? quotes : quotes.filter((quote) => !isRow(quote) || rows.indexOf(quote) < most)
}

const isRow = ({ row }: RecordableQuote) => row !== null && row !== undefined

type Place = Pick<RecordableQuote, 'start' | 'end' | 'row' | 'file'>

const isSamePlace = (other: RecordableQuote, document: Id, { start, end, row, file }: Place) =>
  other.document === document &&
  other.start === start &&
  other.end === end &&
  other.row === row &&
  other.file === file

const placeOf = (quote: Exclude<BundleQuote, { row: number }>, text: QuotableText): Quote | QuoteProblem => {
  if ('exact' in quote && 'start' in quote) {
    const place = quoteAt(text, quote.start, quote.end)
    if (!('problem' in place) && place.exact === quote.exact) return place
    return {
      problem: `the quote "${shortened(quote.exact)}" of ${quote.document} does not stand from ${quote.start} to ${quote.end}`,
    }
  }
  if ('exact' in quote) {
    const place = locateQuote(text, quote)
    if (!('problem' in place)) return place
    return {
      problem: `the quote "${shortened(quote.exact)}" of ${quote.document} is not usable: ${place.problem}`,
    }
  }
  const place = quoteAt(text, quote.start, quote.end)
  if ('problem' in place) return { problem: `the quote of ${quote.document} is not usable: ${place.problem}` }
  if (sha256Of(place.exact) === quote.sha256) return place
  return {
    problem: `the words of ${quote.document} from ${quote.start} to ${quote.end} have another SHA-256 than the bundle says`,
  }
}

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 59)}…` : words)

/** A text lies in the bundle's own folder, so that a bundle from elsewhere cannot have other files read. */
const textBeside = async (file: string, document: BundleDocument): Promise<string | undefined> => {
  if (document.text === undefined) return undefined
  if (!/^[\w-][\w.-]*$/.test(document.text))
    throw new Fault(`"${document.text}" is no name of a file beside the bundle.`)
  const { text, sha256 } = await readText(join(dirname(file), document.text))
  if (document.sha256 === undefined || document.sha256 === sha256) return text
  throw new Fault(
    `The text ${document.text} has the SHA-256 ${sha256}, the bundle says ${document.sha256}: correct the one or the other.`,
  )
}
