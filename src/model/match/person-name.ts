import { type Word, wordsOf } from '../spelling.ts'
import type { Id } from '../thing.ts'
import { type Bodies, bodyAt } from './bodies.ts'
import { fullForm } from './given-names.ts'
import { isHonorific, type OfficeKind, officeKind, titleWord } from './titles.ts'

/** A person's name, told apart from what stands around it. */
export type PersonName = {
  readonly text: string
  /** Given name first where that can be told; particles and titles left out. */
  readonly words: readonly Word[]
  /** A comma tells which is the family name. */
  readonly familyTold: boolean
  /** Elizabeth II. */
  readonly numeral: number | null
  readonly generation: 'junior' | 'senior' | null
}

/** An office as words tell it, with the bodies that they may name. */
export type Title = {
  readonly kind: OfficeKind
  /** As written, bodies left out. */
  readonly told: string
  readonly of: ReadonlySet<Id>
  /** Of a former or future holder, so that nothing follows for the day. */
  readonly otherTime: boolean
}

export type ReadName = { readonly name: PersonName | null; readonly title: Title | null }

/** Reads `President of Russia Vladimir Putin`, `Biden, Joseph R., Jr.` or `the Azerbaijani leader`. */
export function readName(text: string, bodies: Bodies): ReadName {
  const segments = text
    .split(/[,;()]/)
    .map((segment) => readSegment(wordsOf(segment), bodies))
    .filter(({ words, title }) => words.length > 0 || title !== null)
  const title = segments.find((segment) => segment.title)?.title ?? null
  const of = segments.find((segment) => segment.of.size > 0)?.of ?? new Set()
  const named = segments.map(({ words }) => words).filter((words) => words.length > 0)
  const name = nameOf(text, named)
  return { name, title: title && { ...title, of: title.of.size > 0 ? title.of : of } }
}

/** Everything taken for the name: of Prince, or the Pope who is called so. */
export const wholeName = (text: string): PersonName | null => nameOf(text, [wordsOf(text)])

type Segment = { readonly words: readonly Word[]; readonly title: Title | null; readonly of: ReadonlySet<Id> }

/** A title stands before a name, or alone; `of Jordan` behind one. */
function readSegment(words: readonly Word[], bodies: Bodies): Segment {
  const { title, end, of } = leadingTitle(words, bodies)
  const rest = words.slice(end)
  const last = rest.findLastIndex(({ spelled }) => spelled === 'of')
  const behind =
    last > 0 ? bodyAt(rest, rest[last + 1]?.spelled === 'the' ? last + 2 : last + 1, bodies) : null
  if (!behind) return { words: rest, title, of }
  return { words: rest.slice(0, last), title, of: behind.ids }
}

/** As many words as can belong to a title; none where no office and no honorific is among them. */
function leadingTitle(words: readonly Word[], bodies: Bodies) {
  const title: Word[] = []
  let of: ReadonlySet<Id> = new Set()
  let end = 0
  let heads = 0
  let otherTime = false
  while (end < words.length) {
    const word = words[end]
    const kind = word ? titleWord(word) : null
    const body = kind === 'connective' || kind === 'head' ? null : bodyBeside(words, end, bodies, heads > 0)
    if (!body && kind === null) break
    if (body) of = body.ids
    if (kind === 'head') heads += 1
    if (kind === 'other time') otherTime = true
    if (word && !body && (kind === 'head' || kind === 'portfolio')) title.push(word)
    end += body ? body.length : 1
  }
  // To Lam is a name: `President to` is none of a title.
  while (end > 0 && words[end - 1] && isLink(words[end - 1])) end -= 1
  if (heads > 0)
    return {
      title: { kind: officeKind(title), told: title.map(({ written }) => written).join(' '), of, otherTime },
      end,
      of,
    }
  const named = words.findIndex((word) => !isHonorific(word))
  return { title: null, end: Math.max(named, 0), of: new Set<Id>() }
}

const isLink = (word: Word | undefined) => word !== undefined && titleWord(word) === 'connective'

/** A state belongs to a title before it (`Armenian Foreign Minister`) or after `of`; in `Minister Israel Katz` it does not. */
function bodyBeside(words: readonly Word[], start: number, bodies: Bodies, isAfter: boolean) {
  const body = bodyAt(words, start, bodies)
  if (!body) return null
  const before = words[start - 1]
  if (isAfter) return isLink(before) ? body : null
  const after = words[start + body.length]
  return after && ['head', 'portfolio', 'other time'].includes(titleWord(after) ?? '') ? body : null
}

const particles = new Set(
  'al el ul bin ibn ben bint van von der den de del della di da do dos das du la zu af av of the y'.split(
    ' ',
  ),
)
/** Al Gore, Ben Wallace and Do Muoi have given names that are particles elsewhere. */
const neverFirst = new Set('al ben do du la y'.split(' '))
const abd = /^(?:abd|abdu|abdul|abdel|abdal|abdol|abdur|abdoul)$/
const romans = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
]

function nameOf(
  text: string,
  [first = [], second, ...others]: readonly (readonly Word[])[],
): PersonName | null {
  if (first.length === 0) return null
  const suffixes = [second ?? [], ...others].flat().filter((word) => isSuffix(word))
  const given = (second ?? []).filter((word) => !isSuffix(word))
  const told = [...given, ...first]
  const numeral = numeralIn(told, given.length > 0) ?? numeralIn([...first, ...suffixes], false)
  const generation = [...told, ...suffixes].map(generationOf).find((found) => found !== null) ?? null
  const words = withoutParticles(
    told
      .flatMap(partsOf)
      .filter((word, index) => !generationOf(word) && !(numeral && index > 0 && isRoman(word))),
  )
  return words.length === 0 ? null : { text, words, familyTold: given.length > 0, numeral, generation }
}

const isRoman = ({ spelled }: Word) => romans.includes(spelled)
const isSuffix = (word: Word) => generationOf(word) !== null || (isRoman(word) && word.spelled.length > 1)

/** A last word that can only be a number; `X` and `V` may be initials, so they count where a single name is before them. */
function numeralIn(words: readonly Word[], familyTold: boolean): number | null {
  const last = words.at(-1)
  if (!last || words.length < 2 || familyTold) return null
  const number = romans.indexOf(last.spelled) + 1
  // Xi is a family name, and never the eleventh of Jinping.
  if (number === 0 || last.spelled === 'xi') return null
  return number > 1 || words.length === 2 ? number : null
}

function generationOf({ spelled }: Word): PersonName['generation'] {
  if (spelled === 'jr' || spelled === 'junior') return 'junior'
  return spelled === 'sr' || spelled === 'senior' ? 'senior' : null
}

/** The initials of H.W., and the servant of the Merciful in Abdurrahman, are words of their own elsewhere. */
function partsOf(word: Word, _place: number, name: readonly Word[]): readonly Word[] {
  if (/^\p{L}(?:\.\p{L})+$/u.test(word.written)) return [...word.spelled].map((letter) => part(word, letter))
  const [, rest] = /^abd(?:ul|el|al|ol|ur|ar|er|oul)([a-z]{3,})$/.exec(fullForm(word.spelled)) ?? []
  if (rest === undefined || rest === 'lah' || name.length < 2) return [word]
  const [second] = wordsOf(rest)
  return second ? [part(word, 'abd'), second] : [word]
}

const part = (word: Word, spelled: string): Word => ({
  ...word,
  written: spelled,
  spelled,
  sounded: spelled.toUpperCase(),
})

/** `Abdel Fattah`, `Abd al-Fattah` and `Abdul Fattah` are one; and so is `al-Assad` without its article. */
function withoutParticles(words: readonly Word[]): readonly Word[] {
  const kept = words.filter(
    ({ spelled }, index) => !particles.has(spelled) || (index === 0 && neverFirst.has(spelled)),
  )
  return (kept.length === 0 ? words : kept).map((word) =>
    abd.test(word.spelled) ? { ...word, spelled: 'abd', sounded: 'ABD' } : word,
  )
}
