import { type OfficeKind, officeKind } from '../model/match/titles.ts'
import { wordsOf } from '../model/spelling.ts'
import type { Id } from '../model/thing.ts'
import { bodyAt, idOf, type NamedBody } from './body-at.ts'
import { leftOf } from './office-before.ts'
import { bodyHeads, isHead, singular } from './office-heads.ts'
import { readRules } from './rules.ts'
import type { Token } from './tokens.ts'

/** An office as a text tells it. */
export type Office = {
  readonly kind: OfficeKind
  /** As written, without the bodies: `Foreign Minister`. */
  readonly title: string
  /** One, or several where the title is a plural: "the presidents of Russia and Azerbaijan". */
  readonly bodies: readonly Id[]
  readonly isPlural: boolean
  /** Held before, or not yet. */
  readonly isOtherTime: boolean
}

/** An office from the token `first` to the one before `next`. */
export type NamedOffice = Office & { readonly first: number; readonly next: number }

/** "his counterpart": an office that only somebody else's tells. */
export const isRelative = ({ title }: Office): boolean =>
  readRules().titles.relative.has(singular(title.toLowerCase().split(' ').at(-1) ?? '') ?? '')

/** That of one of several who hold an office told as a plural. */
export const oneOf = (office: Office, bodies: readonly Id[]): Office => ({
  ...office,
  bodies,
  isPlural: false,
  title: office.title.replace(/[\p{L}-]+/gu, (word) =>
    singular(word.toLowerCase()) === word.toLowerCase() || singular(word.toLowerCase()) === null
      ? word
      : word.replace(/men$/, 'man').replace(/s$/, ''),
  ),
})

/** "the presidents of Chile and Peru" are one of each state. */
export const ofEach = (office: Office): Office[] =>
  office.bodies.filter((body) => body.startsWith('state/')).map((body) => oneOf(office, [body]))

/** The offices of a sentence in their order, none within another. */
export function officesIn(tokens: readonly Token[]): NamedOffice[] {
  const offices: NamedOffice[] = []
  let floor = 0
  for (let index = 0; index < tokens.length; index++) {
    if (!isHead(tokens, index)) continue
    const office = officeAround(tokens, index, floor)
    offices.push(office)
    floor = office.next
    index = office.next - 1
  }
  return offices
}

function officeAround(tokens: readonly Token[], head: number, floor: number): NamedOffice {
  const left = leftOf(tokens, head, floor)
  const right = rightOf(tokens, head)
  const words = tokens.slice(left.titleFrom, right.titleTo)
  const title = words.map(({ text }) => text).join(' ')
  const { otherTimes } = readRules().titles
  const isPlural = singular(tokens[head]?.lower ?? '') !== tokens[head]?.lower
  return {
    kind: kindOf(words, isPlural),
    title,
    bodies: [...left.bodies, ...right.bodies],
    isPlural,
    isOtherTime: tokens.slice(left.first, head).some(({ lower }) => otherTimes.has(lower)),
    first: left.first,
    next: right.next,
  }
}

const kinds = new Map<string, OfficeKind>()
const without =
  /^(?:newly|elected|re-elected|new|current|incumbent|present|former|ex|then|late|visiting|outgoing|incoming|acting|interim|caretaker|of|the|republic)$/

/** The same for Foreign Minister, minister of foreign affairs and foreign secretary; plurals told as one. */
function kindOf(words: readonly Token[], isPlural: boolean): OfficeKind {
  const text = words
    .filter(({ lower }) => !without.test(lower))
    .map(({ lower }) =>
      (isPlural ? (singular(lower) ?? lower) : lower)
        .replace('adviser', 'advisor')
        .replace('defense', 'defence'),
    )
    .join(' ')
  const kept = kinds.get(text)
  if (kept !== undefined) return kept
  const kind = officeKind(wordsOf(text.replaceAll('-', ' ')))
  if (kinds.size > 5_000) kinds.clear()
  kinds.set(text, kind)
  return kind
}

function rightOf(tokens: readonly Token[], head: number) {
  const { portfolios } = readRules().titles
  const isGeneral =
    /^(?:secretar(?:y|ies)|directors?|governors?|attorneys?|inspectors?)$/.test(tokens[head]?.lower ?? '') &&
    tokens[head + 1]?.lower === 'general'
  let next = isGeneral ? head + 2 : head + 1
  let titleTo = next
  const bodies: Id[] = []
  while (
    next < tokens.length &&
    !tokens[next - 1]?.isPossessive &&
    /^(?:of|for|to|and|on|&)$/.test(tokens[next]?.lower ?? '')
  ) {
    const isAnd = /^(?:and|&)$/.test(tokens[next]?.lower ?? '')
    const nested = isAnd ? null : nestedOffice(tokens, next + 1)
    if (nested) {
      bodies.push(...nested.bodies)
      next = nested.next
      continue
    }
    const body = bodyAt(tokens, pastOrdinal(tokens, next + 1))
    const unusual = isAnd || body ? next : unusualBodyEnd(tokens, next + 1)
    if (unusual > next) {
      next = unusual
      continue
    }
    const portfolio = body ? next + 1 : portfolioEnd(tokens, next + 1, portfolios)
    if (isAnd && bodies.length === 0 && portfolio === next + 1) break
    // "Deputy Prime Minister and Foreign Minister" are two offices.
    if (isAnd && isHead(tokens, portfolio)) break
    if (portfolio > next + 1 && (!isAnd || tokens[next + 1]?.isCapital)) {
      next = portfolio
      titleTo = next
    } else if (body && !isAnd) {
      bodies.push(idOf(body))
      next = portfolioEnd(tokens, pastAcronym(tokens, body.next), portfolios)
      // "of Russia, Azerbaijan and Armenia"
      for (let more = listedBody(tokens, next); more; more = listedBody(tokens, next)) {
        bodies.push(idOf(more))
        next = more.next
      }
    } else break
  }
  return { next, titleTo, bodies }
}

/** "of the 76th General Assembly" */
const pastOrdinal = (tokens: readonly Token[], start: number): number => {
  const first = tokens[start]?.lower === 'the' ? start + 1 : start
  return /^\d+(?:st|nd|rd|th)$/.test(tokens[first]?.lower ?? '') ? first + 1 : start
}

/** "of the African Union (AU)" */
const pastAcronym = (tokens: readonly Token[], next: number): number =>
  tokens[next]?.text === '(' &&
  /^\p{Lu}[\p{Lu}\d.-]+$/u.test(tokens[next + 1]?.text ?? '') &&
  tokens[next + 2]?.text === ')'
    ? next + 3
    : next

/** Where a body that no list has ends: "the Communist Party of Vietnam Central Committee", "the Transitional Sovereign Council". */
function unusualBodyEnd(tokens: readonly Token[], start: number): number {
  let end = start - 1
  for (let index = start; index < Math.min(tokens.length, start + 10); index++) {
    const token = tokens[index]
    if (!token || (!token.isCapital && !/^(?:of|the|and|for)$/.test(token.lower))) break
    if (token.isPossessive) break
    if (token.isCapital && bodyHeads.test(token.lower)) end = index + 1
  }
  return end
}

/** The President, of "Adviser to the President of France". */
function nestedOffice(tokens: readonly Token[], start: number): NamedOffice | null {
  if (tokens[start]?.lower !== 'the' && !tokens[start]?.isCapital) return null
  for (let head = start; head < Math.min(tokens.length, start + 6); head++) {
    if (!isHead(tokens, head)) continue
    const office = officeAround(tokens, head, start)
    return office.first <= start + 1 ? office : null
  }
  return null
}

function listedBody(tokens: readonly Token[], index: number): NamedBody | null {
  const mark = tokens[index]?.lower
  if (mark !== ',' && mark !== 'and') return null
  const start = mark === ',' && tokens[index + 1]?.lower === 'and' ? index + 2 : index + 1
  const body = bodyAt(tokens, start)
  if (!body || body.isAdjective || tokens[body.next - 1]?.isPossessive) return null
  // "of Russia and Azerbaijan" goes on; "of Russia and Azerbaijan's" and "of Russia, Armenia said" do not.
  if (mark === 'and' || tokens[index + 1]?.lower === 'and') return body
  return listedBody(tokens, body.next) ? body : null
}

function portfolioEnd(tokens: readonly Token[], start: number, portfolios: ReadonlySet<string>): number {
  let end = tokens[start]?.lower === 'the' ? start + 1 : start
  const begun = end
  while (end < tokens.length) {
    const { lower, isPossessive } = tokens[end] ?? { lower: '', isPossessive: false }
    if (isPossessive && lower !== '') {
      if (portfolios.has(lower)) end++
      break
    }
    if (portfolios.has(lower)) end++
    else if (/^(?:and|&|,)$/.test(lower) && end > begun && portfolios.has(tokens[end + 1]?.lower ?? '')) end++
    else break
  }
  return end > begun ? end : start
}
