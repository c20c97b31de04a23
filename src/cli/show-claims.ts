import { styleText } from 'node:util'
import type { ProposedClaim } from '../importer/review-queue.ts'
import { counted } from './counted.ts'

/** Prints the claims of a document that wait, numbered from 1, under the words that they rest on. */
export function showDocument(claims: readonly ProposedClaim[]): void {
  const [first] = claims
  if (!first) return
  console.log(`\n${styleText('bold', printable(first.title ?? first.document))}  ${first.document}`)
  console.log(`${counted(claims.length, 'claim waits', 'claims wait')} for a review.`)
  const names = namesIn(claims)
  let shown: string | undefined
  for (const [index, claim] of claims.entries()) {
    const ground = groundOf(claim)
    // Of one sentence much is told: it is read once.
    if (ground !== shown) console.log(`      ${ground}`)
    shown = ground
    console.log(`${String(index + 1).padStart(4)}  ${inWords(claim, names)}`)
  }
}

/** The words of a claim, all of them, between those around them. */
export const wordsInContext = ({ exact, prefix, suffix, reason }: ProposedClaim): string =>
  exact
    ? `…${printable(prefix ?? '')}${styleText('bold', printable(exact))}${printable(suffix ?? '')}…`
    : printable(reason ?? 'It has no words.')

const groundOf = ({ exact, reason }: ProposedClaim): string =>
  exact ? `“${shortened(exact)}”` : printable(reason ?? 'It has no words.')

/** Things that have no name yet but one that waits. */
const namesIn = (claims: readonly ProposedClaim[]): ReadonlyMap<string, string> =>
  new Map(
    claims
      .filter(({ predicate, qualifiers }) => predicate === 'named' && !qualifiers.includes('alias'))
      .map(({ subject, value }) => [subject, value ?? subject]),
  )

function inWords(
  { predicate, subject, objects, value, edtf, qualifiers }: ProposedClaim,
  names: ReadonlyMap<string, string>,
): string {
  const named = (thing: string) => names.get(thing) ?? thing
  return [
    // Where its name is told its id is too, for corrections and merges.
    predicate === 'named' ? subject : printable(named(subject)),
    styleText('bold', predicate),
    printable([objects.map(named).join(' or '), value, edtf].filter(Boolean).join(' ')),
    qualifiers.length > 0 ? `(${qualifiers.join(', ')})` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const shortened = (words: string): string => {
  const line = printable(words).replace(/\s+/g, ' ')
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}

/** A text may have signs that would steer a terminal. */
const printable = (words: string): string => words.replace(/\p{Cc}+/gu, ' ')
