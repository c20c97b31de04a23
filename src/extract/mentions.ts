import { bodyAt, bodyBefore } from './body-at.ts'
import { nameAt } from './names.ts'
import { isRelative, type NamedOffice, type Office, officesIn, oneOf } from './offices.ts'
import type { Span } from './span.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Somebody told by name, by office, or both, with the words in between. */
export type Mention = Span & {
  /** Where the words begin with whose somebody is: `Brazil` of “Brazil’s Lula”. */
  readonly lead: number
  readonly name: string | null
  /** Where the name stands. */
  readonly named: Span
  readonly office: Office | null
  readonly isPossessive: boolean
  /** `his` of "his counterpart". */
  readonly determiner: string | null
}

/** Who is told in a sentence, in the order of the words. A name without an office may turn out to be nobody's. */
export function mentionsIn(text: string, sentence: Span): Mention[] {
  const tokens = tokensOf(text, sentence)
  const found: Found[] = []
  const taken = { until: 0 }
  const offices = officesIn(tokens)
  for (const [index, office] of offices.entries()) {
    if (office.next <= taken.until) continue
    found.push(...namesUpTo(tokens, office.first, taken))
    found.push(...heldBy(tokens, office, { found, taken, limit: offices[index + 1]?.first ?? tokens.length }))
  }
  found.push(...namesUpTo(tokens, tokens.length, taken))
  return joined(tokens, found).map((one) => spanned(text, tokens, one))
}

/** "Chairman of the Council, Commander-in-Chief of the Forces Abdel Fattah al-Burhan" is one man. */
const joined = (tokens: readonly Token[], found: readonly Found[]): Found[] =>
  found.filter((one, index) => {
    const next = found[index + 1]
    const isFirstOffice =
      one.office !== null &&
      !one.office.isPlural &&
      one.name === null &&
      next?.name &&
      next.office !== null &&
      determinerAt(tokens, next.first) === null &&
      ((determinerAt(tokens, one.first) === null &&
        (next.first === one.next ||
          (next.first === one.next + 1 && /^(?:,|and)$/.test(tokens[one.next]?.lower ?? '')))) ||
        isAlone(tokens, one, next) ||
        isRanked(tokens, one, next))
    if (isFirstOffice) next.first = one.first
    return !isFirstOffice
  })

/** "the Chairman of the African Union, Malian President Ada Bo," and nobody else: no list goes on. */
const isAlone = (tokens: readonly Token[], { office, next: end }: Found, { first, next }: Found): boolean =>
  office !== null &&
  office.bodies.length > 0 &&
  tokens[end]?.text === ',' &&
  first === end + 1 &&
  !/^(?:,|and)$/.test(tokens[next]?.lower ?? '')

/** "the Special Envoy, Ambassador Ada Bo", "his counterpart, Sultan Cy Do": one who has a rank too. */
const isRanked = (
  tokens: readonly Token[],
  { next: end, office: first }: Found,
  { first: start, office }: Found,
): boolean =>
  tokens[end]?.text === ',' &&
  start === end + 1 &&
  (ranks.test(office?.title ?? '') || (first !== null && isRelative(first)))

/** By tokens, `next` being the one after the last. */
type Found = {
  first: number
  next: number
  name: { readonly from: number; readonly next: number } | null
  office: Office | null
  /** The office stands behind the name. */
  isApposed?: true
  /** The first token of a possessive before a name. */
  lead?: number | undefined
}
type Taken = { until: number }

/** Names without an office between what is taken and a token. */
function namesUpTo(tokens: readonly Token[], end: number, taken: Taken): Found[] {
  const found: Found[] = []
  for (let index = taken.until; index < end; index++) {
    const name = nameAt(tokens, index)
    if (name.next <= name.from || name.next > end) {
      // Western Sahara is nobody called Sahara.
      index = Math.max(index, (bodyAt(tokens, index)?.next ?? 0) - 1)
      continue
    }
    const owner = tokens[index - 1]?.isPossessive ? bodyBefore(tokens, index) : null
    const next = ofStateEnd(tokens, name.next)
    found.push({ first: index, next, name, office: null, lead: owner?.start })
    index = next - 1
  }
  taken.until = Math.max(taken.until, end)
  return found
}

/** "Ada Bo of France," is one mention; whose "of" is another word's, as in "informed Bo of Chile's wish", is not. */
function ofStateEnd(tokens: readonly Token[], next: number): number {
  if (tokens[next]?.lower !== 'of' || tokens[next - 1]?.isPossessive) return next
  const body = bodyAt(tokens, next + 1)
  const isClosed = body && !body.isAdjective && /^(?:[,.;)]|and)$/.test(tokens[body.next]?.lower ?? '.')
  return isClosed && !tokens[body.next - 1]?.isPossessive ? body.next : next
}

type Around = { readonly found: Found[]; readonly taken: Taken; readonly limit: number }

/** "President of Russia Vladimir Putin", "the president, Vladimir Putin,", "Vladimir Putin, President of Russia,"; or nobody named. */
function heldBy(tokens: readonly Token[], office: NamedOffice, { found, taken, limit }: Around): Found[] {
  const before = found.at(-1)
  const left = determinerAt(tokens, office.first) ? office.first - 1 : office.first
  const straight = nameAt(tokens, office.next)
  const isApposed =
    tokens[left - 1]?.text === ',' &&
    before?.name &&
    before.next === left - 1 &&
    !/^(?:in|at|from|near)$/.test(tokens[before.first - 1]?.lower ?? '') &&
    (!before.office || ranks.test(before.office.title)) &&
    // "After his talks with Bo, the President said" begins a clause.
    (office.bodies.length > 0 || isClosed(tokens, left, office.next))
  const directly = straight.next > straight.from && !tokens[office.next - 1]?.isPossessive
  if (directly) return inSeries(tokens, office, { first: office.first, name: straight, taken, limit })
  if (isApposed && before) {
    before.office = office
    before.isApposed = true
    before.next = closed(tokens, office.next)
    taken.until = before.next
    return []
  }
  if (before?.isApposed && isFurther(tokens, before.next, office)) {
    before.next = closed(tokens, office.next)
    taken.until = before.next
    return []
  }
  const apposed = nameAt(tokens, office.next + 1)
  const isAfterComma = tokens[office.next]?.text === ',' && apposed.next > apposed.from
  const isTold = office.bodies.length > 0 || determinerAt(tokens, office.first) !== null
  if (isAfterComma && isTold && isClosed(tokens, left, apposed.next)) {
    if (office.isPlural) return inSeries(tokens, office, { first: office.first, name: apposed, taken, limit })
    const next = closed(tokens, apposed.next)
    taken.until = next
    return [{ first: office.first, next, name: apposed, office }]
  }
  taken.until = office.next
  return [{ first: office.first, next: office.next, name: null, office }]
}

/** A rank is told of somebody whose office follows: "Prince Ada Bo, Minister of Foreign Affairs," "Ambassador Cy Do, Adviser …". */
const ranks = /^(?:prince|princess|sheikh|ambassador|general|admiral|senator)$/i

/** "Ada Bo, Crown Prince, Deputy Prime Minister and Minister of Defence": more offices of the same person. */
const isFurther = (tokens: readonly Token[], next: number, { first, isPlural }: NamedOffice): boolean =>
  !isPlural && (first === next || (first === next + 1 && /^(?:and|&)$/.test(tokens[next]?.lower ?? '')))

/** In "asked by the president, Vladimir Putin told him" the name begins a clause, and is not the president's. */
const isClosed = (tokens: readonly Token[], first: number, next: number): boolean =>
  first === 0 ||
  tokens[next - 1]?.isPossessive === true ||
  /^(?:[^\p{L}\p{N}]+|and|or|as|who|with|on|in|at|by|for|to|about|from|during|before|after|that)$/u.test(
    tokens[next]?.lower ?? '.',
  )

/** "Presidents Ada Ahn of Chile and Bo Berg of Peru" are two. */
function inSeries(
  tokens: readonly Token[],
  office: NamedOffice,
  {
    first,
    name,
    taken,
    limit,
  }: { first: number; name: { from: number; next: number }; taken: Taken; limit: number },
): Found[] {
  const series: Found[] = [holder(tokens, office, first, name)]
  while (office.isPlural) {
    const last = series.at(-1)
    if (!last || !/^(?:,|and)$/.test(tokens[last.next]?.lower ?? '')) break
    const start = last.next + (tokens[last.next + 1]?.lower === 'and' ? 2 : 1)
    const another = nameAt(tokens, start)
    if (another.next <= another.from || another.next > limit) break
    series.push(holder(tokens, { ...office, bodies: [] }, start, another))
  }
  taken.until = series.at(-1)?.next ?? office.next
  return series.length === office.bodies.length
    ? series.map((one, index) => withBody(one, office, index))
    : series
}

/** "the Turkish and Iranian presidents, Ada Ahn and Bo Berg": each has the state that stands in the same place. */
const withBody = (one: Found, office: Office, index: number): Found => ({
  ...one,
  office: oneOf(office, office.bodies.slice(index, index + 1)),
})

function holder(
  tokens: readonly Token[],
  office: Office,
  first: number,
  name: { from: number; next: number },
): Found {
  const behind =
    tokens[name.next]?.lower === 'of' && !tokens[name.next - 1]?.isPossessive
      ? bodyAt(tokens, name.next + 1)
      : null
  const bodies = behind ? [...office.bodies, behind.body.of ?? behind.body.id] : office.bodies
  return {
    first,
    next: behind?.next ?? name.next,
    name,
    office: office.isPlural ? oneOf(office, bodies) : { ...office, bodies },
  }
}

const determinerAt = (tokens: readonly Token[], first: number) =>
  /^(?:the|his|her|their|its|a|an)$/.exec(tokens[first - 1]?.lower ?? '')?.[0] ?? null

/** The comma that closes an apposition belongs to it. */
const closed = (tokens: readonly Token[], next: number) =>
  tokens[next]?.text === ',' && !/^(?:and|but|or|who|which)$/.test(tokens[next + 1]?.lower ?? '')
    ? next + 1
    : next

function spanned(
  text: string,
  tokens: readonly Token[],
  { first, next, name, office, lead }: Found,
): Mention {
  const from = office && determinerAt(tokens, first) ? first - 1 : first
  const start = tokens[from]?.start ?? 0
  const last = tokens[next - 1]
  const nameTokens = name ? tokens.slice(name.from, name.next) : []
  return {
    start,
    lead: lead === undefined ? start : (tokens[lead]?.start ?? start),
    end: last?.end ?? start,
    named: { start: nameTokens[0]?.start ?? start, end: nameTokens.at(-1)?.end ?? start },
    name: name ? text.slice(nameTokens[0]?.start, nameTokens.at(-1)?.end).replace(/\s+/g, ' ') : null,
    office,
    isPossessive: last?.isPossessive ?? false,
    determiner: office ? determinerAt(tokens, first) : null,
  }
}
