import { slugOf } from '../importer/table/slug.ts'
import { type AgreementMention, addedTo, aliasAt, type Register } from './agreement-register.ts'
import { readRules } from './rules.ts'
import type { Sentence } from './sentences.ts'

/** Agreements with a name of their own that no list has: "the Asmara Declaration", "the Treaty of Asunción". */
export function agreementsByName(
  text: string,
  { marked: { text: words, placeOf } }: Sentence,
  register: Register,
): AgreementMention[] {
  if (!hint.test(words)) return []
  const { named, plain } = readRules().agreements
  return [...words.matchAll(named)].flatMap((match) => {
    if (plain.test(match[0])) return []
    const span = { start: placeOf(match.index), end: placeOf(match.index + match[0].length) }
    const alias = aliasAt(text, span)
    const name = alias.text.replace(/\s+/g, ' ')
    const slug = slugOf(name)
    if (slug === null || slug === undefined) return []
    const kind = /treaty|declaration|protocol|convention|pact|charter|accord|road ?map/i.exec(name)?.[0]
    const made = {
      id: `agreement/${slug}`,
      name,
      date: null,
      kind: kind?.toLowerCase() ?? 'agreement',
      isFirm: true,
      isKnown: false,
    }
    return [{ ...span, choices: [[addedTo(register, made, alias)]] }]
  })
}

/** Without one of these nothing fits. */
const hint =
  /Agreement|Accord|Treaty|Declaration|Protocol|Convention|Pact|Road ?[Mm]ap|Charter|Code of|Framework|Consensus|Compact|Covenant|Act of/
