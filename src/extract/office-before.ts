import type { Id } from '../model/thing.ts'
import { bodyBefore, idOf, type NamedBody } from './body-at.ts'
import { readRules } from './rules.ts'
import type { Token } from './tokens.ts'

/** What belongs to an office before its head: its bodies, and where its title begins. */
export function leftOf(tokens: readonly Token[], head: number, floor: number) {
  const { modifiers } = readRules().titles
  let first = head
  let titleFrom = head
  const bodies: Id[] = []
  while (first > floor) {
    const token = tokens[first - 1]
    if (!token) break
    const body = bodyBefore(tokens, first)
    if (
      body &&
      body.start >= floor &&
      !isPlace(tokens, body) &&
      (body.isAdjective ||
        token.isPossessive ||
        body.body.id.startsWith('organisation/') ||
        /^[A-Z.]+$/.test(token.text) ||
        !isNamedAfter(tokens, body.start))
    ) {
      bodies.unshift(idOf(body))
      first = body.start
    } else if (isModifier(token, modifiers) && !token.isPossessive) {
      first -= 1
      if (bodies.length === 0) titleFrom = first
    } else if (isListed(tokens, first, bodies)) {
      // "the Turkish and Iranian presidents"
      first -= 1
    } else {
      const unusual = unusualBefore(tokens, first, floor)
      if (unusual === first) break
      first = unusual
      titleFrom = first
      break
    }
  }
  return { first, titleFrom, bodies }
}

/** "received at the Kremlin Director …" */
const isPlace = (tokens: readonly Token[], { body, start }: NamedBody & { readonly start: number }) =>
  body.of !== undefined &&
  tokens[start - 1]?.lower === 'the' &&
  /^(?:at|in)$/.test(tokens[start - 2]?.lower ?? '')

const isListed = (tokens: readonly Token[], first: number, bodies: readonly Id[]): boolean =>
  bodies.length > 0 &&
  tokens[first - 1]?.lower === 'and' &&
  bodyBefore(tokens, first - 1)?.isAdjective === true

/** In "of New Zealand Prime Minister" the state belongs to what stands before; in "the New Zealand prime minister" it does not. */
const isNamedAfter = (tokens: readonly Token[], start: number): boolean => {
  const before = tokens[start - 1]?.lower ?? 'of'
  return /^(?:of|in|to|from)$/.test(before === 'the' ? (tokens[start - 2]?.lower ?? '') : before)
}

/** "…, Humanitarian Aid Coordinator …": capital words between a comma or an article and a head. */
function unusualBefore(tokens: readonly Token[], end: number, floor: number): number {
  let start = end
  while (
    start > floor &&
    end - start < 4 &&
    tokens[start - 1]?.isCapital &&
    !tokens[start - 1]?.isPossessive &&
    !bodyBefore(tokens, start) &&
    tokens[end]?.isCapital
  )
    start--
  return start < end && /^(?:,|the|an?|his|her|their)$/.test(tokens[start - 1]?.lower ?? '') ? start : end
}

const isModifier = (token: Token, modifiers: ReadonlySet<string>) =>
  modifiers.has(token.lower) ||
  (token.lower.includes('-') && token.lower.split('-').every((part) => modifiers.has(part)))
