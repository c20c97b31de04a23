import { readRules } from './rules.ts'
import type { Token } from './tokens.ts'

/** Of bodies that no list has. */
export const bodyHeads =
  /^(?:party|council|committee|assembly|parliament|forces|organi[sz]ation|group|movement|union|office|agency|bank|fund|corporation|administration|board|secretariat|presidency|senate|front|alliance|league|commission|directorate|cabinet|house|chamber|authority|federation|conference|staff|bureau|service|department|ministry|delegation)$/

/** The head of an office that a word is, also in the plural; null where it is none. */
export const singular = (word: string) => {
  const { heads } = readRules().titles
  if (heads.has(word)) return word
  const one = word.endsWith('men') ? `${word.slice(0, -3)}man` : word.endsWith('s') ? word.slice(0, -1) : null
  return one !== null && heads.has(one) ? one : null
}

/** Whether an office is told around a token. */
export function isHead(tokens: readonly Token[], index: number): boolean {
  const { needing, portfolios } = readRules().titles
  const token = tokens[index]
  const head = token && singular(token.lower)
  if (!head) return false
  if ((head === 'pm' || head === 'fm') && token.text !== 'PM' && token.text !== 'FM') return false
  const needed = needing[head]
  if (!needed) return true
  const isNamed = token.isCapital && tokens[index + 1]?.isCapital === true
  if (head === 'head' && isNamed && bodyHeads.test(tokens[index - 1]?.lower ?? '')) return true
  if (
    head === 'chief' &&
    /^(?:policy|army|navy|nato|un|eu|military|intelligence|security|defence|defense)$/.test(
      tokens[index - 1]?.lower ?? '',
    )
  )
    return true
  if (head === 'general')
    return (
      isNamed &&
      !portfolios.has(tokens[index + 1]?.lower ?? '') &&
      singular(tokens[index + 1]?.lower ?? '') === null
    )
  return /^(?:of|to)$/.test(tokens[index + 1]?.lower ?? '') && needed.includes(tokens[index + 2]?.lower ?? '')
}
