import { readRules } from './rules.ts'
import type { Span } from './span.ts'

/** A text in its parts. Passages that must not become facts are in none of them. */
export type Layout = {
  /** The first line, where it is one; its words are told again below. */
  readonly headline: Span | null
  /** A line with the date of publication, or the words before the first sentence that have it. */
  readonly dateline: Span | null
  readonly paragraphs: readonly Paragraph[]
}

/** A paragraph by its sentences. */
type Paragraph = readonly Span[]

export function layoutOf(text: string): Layout {
  const lines = readable(linesOf(text))
  const [first, second] = lines
  const top = lines.slice(0, 4)
  const below = lines.slice(4).slice(-2)
  const atTop = top.find((line) => isDateline(line.text) || (line !== first && placed.test(line.text)))
  const inline = atTop ? null : inlineDateline(top)
  const own = atTop ?? (inline ? undefined : below.find((line) => isDateAlone(line.text)))
  const foot = below.at(-1)
  const dateline = own ?? inline ?? (foot && signed.test(foot.text) ? foot : null) ?? endOf(first)
  const others = lines
    .filter((line) => line !== own && !isFurniture(line.text))
    .map((line) => after(line, inline))
  const isHeadline =
    first !== undefined &&
    first !== own &&
    first.start !== inline?.start &&
    (second !== undefined || dateline !== null) &&
    first.text.length < longestHeadline &&
    !/[.!?…"”]\s*$/.test(first.text.replace(/\b(?:U\.S\.|Jr\.|Sr\.)\s*$/, ''))
  const headline = isHeadline ? first : null
  return {
    headline,
    dateline,
    paragraphs: paragraphsOf(
      text,
      others.filter((line) => line.start !== headline?.start),
    ),
  }
}

const longestHeadline = 320
type Line = Span & { readonly text: string; readonly isAfterEmpty: boolean }

/** Lines without the space around them, empty ones left out. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let isAfterEmpty = true
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const content = match[0].trim()
    if (content === '') {
      isAfterEmpty = isAfterEmpty || match[0] !== ''
      continue
    }
    const indented = match[0].search(/\S/)
    const start = match.index + indented
    lines.push({
      start,
      end: start + content.length,
      text: content,
      isAfterEmpty: isAfterEmpty || indented >= 3,
    })
    isAfterEmpty = false
  }
  return lines
}

/** Up to the first section that is no part of the text, without single lines that are none. */
function readable(lines: readonly Line[]): Line[] {
  const { sections, lines: single } = readRules().noise
  const from = lines.findIndex(
    (line, index) =>
      line.text.length < 120 && sections.test(line.text) && lines.slice(0, index).some(hasSentence),
  )
  return (from < 0 ? lines : lines.slice(0, from)).filter(
    (line) => line.text.length > 400 || !single.test(line.text) || isDateline(line.text),
  )
}

/** What stands above all sentences may be the page's own headings. */
const hasSentence = ({ text }: Line) => /[.!?…]["”’»)]*$/.test(text)

const isFurniture = (line: string) => !/\p{L}/u.test(line)

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*'
const day = `(?:${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?[ -]${month}\\.?,?[ -]\\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{4}/\\d\\d/\\d\\d|\\d{1,2}[./] ?\\d{1,2}[./] ?\\d{4})`
const dateline = new RegExp(`(?:^|[\\s(|,])${day}`, 'i')

/** A line of which the greater part is a date. */
const isDateline = (line: string): boolean =>
  line.length < 90 &&
  dateline.test(line) &&
  line.replace(dateline, '').replace(/\W|\d/g, '').length < 40 &&
  !/[a-z]{2}\.$/.test(line)

/** "Hall of Mirrors, Example Palace, May 28, 2024": nothing but a place before the day. */
const placed = new RegExp(
  `^(?=.{1,130}$)(?:(?-i:\\p{Lu}|\\d)\\S* |(?:of|the|de|and|at|in) ){1,14}${day}(?:,? \\d{1,2}[:.]\\d\\d.{0,20})?$`,
  'iu',
)

/** "19/10/2021" below a text, or with its town before. */
const isDateAlone = (line: string): boolean =>
  line.length < 40 && isDateline(line) && line.replace(dateline, '').replace(/\W|\d/g, '').length < 16

/** "PM call with Bo: 28 May 2024", "Press briefing (28 May 2024)" */
function endOf(line: Line | undefined): Span | null {
  const found = line && titled.exec(line.text)
  return found ? { start: line.end - found[0].length, end: line.end } : null
}
const titled = new RegExp(`(?:(?<=[:,–—-] )${day}|\\(${day}\\))$`, 'i')

/** "– Ada Bo, Lima, 28 May 2024" below a text. */
const signed = new RegExp(`^[-–—].{0,80}[ ,]${day}\\W*$`, 'i')

const monthDay = `(?:${day}|${month}\\.? \\d{1,2}|\\d{1,2} ${month})`
const opening = new RegExp(
  `^(?!(?:On|In|At|By|Since|From|Until|Between|During|After|Before) )(?:\\p{Lu}[\\p{L}\\p{M} .,'’/()[\\]&-]{1,45}?(?:[,.:/]|\\s[-–—])?\\s*)?\\(?${monthDay}\\)?(?:,? \\d{1,2}[:.]\\d\\d)?(?:,? \\p{Lu}[\\p{L} '-]{1,25})?\\.?\\s*(?:\\([^)]{1,40}\\)|/[^/]{1,20}/)?\\s*(?:[-–—:|./]+\\s+(?=[\\p{Lu}“"])|[-–—]+$)`,
  'iu',
)

/** "SEOUL, Feb 3 (Agency) - ", where a paragraph begins with it. */
function inlineDateline(lines: readonly Line[]): Span | null {
  for (const { start, text } of lines) {
    const found = opening.exec(text)
    if (found) return { start, end: start + found[0].length }
  }
  return null
}

const after = (line: Line, dateline: Span | null): Line =>
  dateline && line.start === dateline.start
    ? { ...line, start: dateline.end, text: line.text.slice(dateline.end - line.start) }
    : line

/** Lines that a wrapped text breaks within a sentence are joined again. */
function paragraphsOf(text: string, lines: readonly Line[]): Paragraph[] {
  const wrapped = isWrapped(lines)
  const blocks: { start: number; end: number }[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (last && ((wrapped && !line.isAfterEmpty) || isListed(line, text.slice(last.start, last.end))))
      last.end = line.end
    else blocks.push({ start: line.start, end: line.end })
  }
  return blocks.map((block) => sentencesOf(text, block))
}

/** "…met with:" goes on in lines with a sign before each. */
const isListed = (line: Line, before: string): boolean =>
  /^[-•*–] ?\p{Lu}/u.test(line.text) &&
  line.text.length < 200 &&
  /:$|\n\s*[-•*–] ?\p{Lu}[^\n]*[^.\n]$/u.test(before)

/** Of a text wrapped at a width most lines end within a sentence. */
const isWrapped = (lines: readonly Line[]): boolean => {
  const broken = lines.filter((line, index) => {
    const next = lines[index + 1]
    return next && !next.isAfterEmpty && line.text.length < 100 && !/[.!?:”"]$/.test(line.text)
  })
  return lines.length > 3 && broken.length > lines.length * 0.35
}

const abbreviations =
  /(?:\b(?:Mr|Mrs|Ms|MR|MRS|MS|DR|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Adm|Gov|Sen|Rep|St|Jr|Sr|No|vs|Hon|Rev|H\.E|e\.g|i\.e|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N|U\.K|E\.U|a\.m|p\.m)|(?:^|[\s(.])\p{Lu})\.$/u
const boundary = /[.!?…]+["”’»)\]]*(?=\s+["“‘«([]*[\p{Lu}\p{N}]|\s*$)|[.!?]["”»](?=\p{Lu})/gu
/** So that no quotation is longer than evidence may be. */
const longestSentence = 900

function sentencesOf(text: string, { start, end }: Span): Span[] {
  const block = text.slice(start, end)
  const sentences: Span[] = []
  let from = 0
  const push = (to: number) => {
    const piece = block.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    const length = piece.trim().length
    if (length > 0)
      sentences.push(...shortened({ start: start + from + lead, end: start + from + lead + length }))
    from = to
  }
  for (const match of block.matchAll(boundary)) {
    const to = match.index + match[0].length
    const before = block.slice(Math.max(0, match.index - 12), match.index + 1)
    if (match[0] === '.' && abbreviations.test(before) && !endsAnyway(block, match.index)) continue
    push(to)
  }
  push(block.length)
  return sentences
}

/** "…, Jr. He said": an abbreviation may end the sentence before a word that seldom goes on. */
const endsAnyway = (block: string, index: number): boolean =>
  /(?:Jr|Sr|U\.S|U\.N|U\.K|E\.U|a\.m|p\.m)\.$/.test(block.slice(Math.max(0, index - 5), index + 1)) &&
  /^\.\s+(?:The|He|She|They|It|In|On|During|Both|This|These|Also|Mr|And|But|We|I|At|As|His|Her|Their)\b/.test(
    block.slice(index, index + 14),
  )

function shortened(sentence: Span): Span[] {
  const pieces: Span[] = []
  for (let start = sentence.start; start < sentence.end; start += longestSentence)
    pieces.push({ start, end: Math.min(sentence.end, start + longestSentence) })
  return pieces
}
