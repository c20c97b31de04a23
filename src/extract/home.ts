import type { Id } from '../model/thing.ts'
import { authorOf } from './author.ts'
import { bodyAt, idOf } from './body-at.ts'
import type { Between } from './day-math.ts'
import type { Layout } from './layout.ts'
import { stateLedBy } from './leaders.ts'
import { readRules } from './rules.ts'
import type { Sentence } from './sentences.ts'
import type { Span } from './span.ts'
import { subjectOf } from './subjects.ts'
import { tokensOf } from './tokens.ts'
import { triggersIn } from './triggers.ts'

/** A state, and whether an office of it has issued the text, or it only comes from there. */
export type Home = { readonly state: Id; readonly isIssuer: boolean }

/**
 * The state whose president is "the President" of a text: that of the office that issued it, or else of the place that it
 * comes from, by its first and last lines. Null where neither is told.
 */
export function homeOf(text: string, { headline, dateline, paragraphs }: Layout): Home | null {
  const sentences = paragraphs.flat()
  const others = [...sentences.slice(0, 6), ...sentences.slice(6).slice(-2)]
  const edges = [headline, dateline, ...others].filter((span) => span !== null)
  const short = edges.filter(({ start, end }) => end - start < longestLine)
  const { seats, phrases, capitals } = readRules().seats
  const written = ({ start, end }: Span) => text.slice(start, end).replaceAll('’', "'")
  for (const span of short) {
    const line = written(span)
    const state = seats(line) ?? phrases.find(({ words }) => words.test(line))?.state
    if (state) return { state, isIssuer: true }
  }
  for (const span of short) {
    const state = span === headline ? null : issuerIn(text, span)
    if (state) return { state, isIssuer: true }
  }
  const place = edges.map((span) => capitals(written(span))).find((state) => state !== null)
  return place ? { state: place, isIssuer: false } : null
}

/**
 * The state of whoever a text is about first, where nothing tells from where it comes: "the President" of a text on
 * President Bo is Bo.
 */
export function homeOfFirst(sentences: readonly Sentence[], published: Between | null): Home | null {
  if (published === null) return null
  const author = authorOf(sentences.slice(0, 1))
  for (const { marked } of sentences.slice(0, 4)) {
    const owner = triggersIn(marked.text).flatMap(({ left }) => left)[0]
    const mark = author ?? subjectOf(marked) ?? (typeof owner === 'number' ? marked.marks[owner] : undefined)
    if (mark?.sign !== '@' || mark.person === null) continue
    const state = mark.person.known ? stateLedBy(mark.person.known, published) : null
    return state === null ? null : { state, isIssuer: false }
  }
  return null
}

const longestLine = 130

/** "PRIME MINISTER OF AUSTRALIA", "Ministry of Foreign Affairs of the Republic of Latvia": a line that is no sentence. */
function issuerIn(text: string, line: Span): Id | null {
  const words = text.slice(line.start, line.end)
  if (
    !/^\W*(?:the )?(?:office|ministry|administration|presidency|government|embassy|president|prime minister|press)\b/i.test(
      words,
    )
  )
    return null
  if (/[.!?]$/.test(words) || /\b(?:met|meets?|spoke|speaks|held|holds|will|has|had|to)\b/i.test(words))
    return null
  const tokens = tokensOf(text, line)
  for (let index = 0; index < tokens.length; index++) {
    const named = bodyAt(tokens, index)
    if (named) return idOf(named)
  }
  return null
}
