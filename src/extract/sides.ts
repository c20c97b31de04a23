/** Whom a pattern has found on one side of a contact: the number of a mark, or a pronoun. */
export type Side = number | 'he' | 'they' | 'I' | 'we'

export const who = '@\\d+'

const worded =
  ',? and,? (?:with |from |by |to |separately,? with |also with |(?:later|then|afterwards|earlier)[^,@]{0,25}, with |with )?|, (?:and |with |as well as )|,? as well as (?:with )?|,? along with |,? together with |,? alongside |,? accompanied by |,? joined by |-| (?:on )?#\\d+,? and with | [•*–-] | & |; and '
const joint = `(?:${worded}|, |; )`

/** The last of a list is joined by a word: in "met with @0, @1 said" the comma parts two clauses; but "@0, @1 to meet" is a headline. */
export const list = `(?:${who}(?:(?:${joint}| (?=@\\d+,? and ))${who})*(?:${worded})${who}|^${who}, ${who}|${who})`

/** Two or more who did something together. */
export const several = `${who}(?:${joint}${who})*(?:${worded})${who}`

export const pronoun =
  "\\b(?:(?:His|Her) (?:Royal )?(?:Highness|Majesty|Excellency)|he|she|they|his|her|their|them|him|(?:@\\d+,? and )?I|we)\\b(?:'(?:ll|d|ve|re|m|s)\\b)?"

/** Not the owner in "spoke with his ministers". */
export const object =
  '\\b(?:him|them|her(?=\\W*(?:$|[,.;#]|(?:on|in|by|about|at|after|before|and|again|today|yesterday|last|over|via|during|for|to)\\b)))\\b'

export function sidesIn(found: string | undefined): Side[] {
  if (found === undefined) return []
  const numbers = [...found.matchAll(/@(\d+)(?!\d|')/g)].map(([, number]) => Number(number))
  if (numbers.length > 0) return / I$/.test(found) ? [...numbers, 'I'] : numbers
  const [word = ''] = found.trim().split("'")
  if (word === 'I') return ['I']
  if (/^we$/i.test(word)) return ['we']
  return /^(?:they|their|them)$/i.test(word) ? ['they'] : ['he']
}

/** "@0, who is in Lima, on a visit, held": without what stands between who and verb. */
export const withoutAside = (before: string): string =>
  before.replace(
    /, (?:who|which|whose|accompanied by|flanked by|in (?:his|her) capacity)\b[^.;]*, (?=[^,]*$)/i,
    ' ',
  )
