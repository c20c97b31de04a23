import { distinct } from '../order.ts'
import { type Word, wordsOf } from '../spelling.ts'
import { startsWithFamily } from './compare-person-names.ts'
import { demonymsOf } from './demonyms.ts'
import type { GeneralName } from './general-name.ts'
import { fullForm } from './given-names.ts'
import type { Known } from './known.ts'
import type { Codes } from './mention.ts'
import type { PersonName } from './person-name.ts'

/** Finds those that may be meant without looking at all others. */
export type CandidateIndex = {
  readonly withCodes: (codes: Codes) => Iterable<Known>
  readonly likePerson: (name: PersonName) => Iterable<Known>
  readonly likeName: (name: GeneralName) => Iterable<Known>
  readonly holders: (kind: string, body: string) => Iterable<Known>
}

/** A word that more things have in their names than this tells too little to look at them all. */
const mostWithWord = 500
/** Of a long name so many of its rarest words are looked up: one may be mistyped. */
const rarestWords = 3

export function indexOf(all: readonly Known[]): CandidateIndex {
  const found = new Map<string, Known[]>()
  for (const known of all) {
    for (const key of new Set(keysOf(known))) {
      const others = found.get(key)
      if (others) others.push(known)
      else found.set(key, [known])
    }
  }
  const at = (key: string): readonly Known[] => found.get(key) ?? []
  const any = (keys: readonly string[]) => new Set(keys.flatMap(at))
  return {
    withCodes: (codes) => any(codeKeys(codes)),
    likePerson: (name) => any([...personKeys(name), ...name.words.map((word) => `only ${soundKey(word)}`)]),
    likeName: (name) => {
      const rare = name.words
        .map((word) => at(wordKey(word)))
        .filter(({ length }) => length > 0 && length <= mostWithWord)
        .sort((a, b) => a.length - b.length)
        .slice(0, rarestWords)
      return new Set([...any(nameKeys(name)), ...rare.flat()])
    },
    holders: (kind, body) => at(`office ${kind} ${body}`),
  }
}

const keysOf = (known: Known): readonly string[] => [
  ...codeKeys(known.candidate),
  ...known.people.flatMap((name) => [...personKeys(name), ...onlyKeys(name)]),
  ...known.names.flatMap((name) => [...nameKeys(name), ...name.words.map(wordKey)]),
  ...(known.candidate.type === 'State'
    ? known.candidate.names.flatMap(demonymsOf).map((name) => `whole ${asSpelled(name)}`)
    : []),
  ...known.terms.flatMap(({ kind, of }) => (of ? [`office ${kind} ${of.id}`] : [])),
]

const asSpelled = (text: string) =>
  wordsOf(text)
    .map(({ spelled }) => spelled)
    .join('')

const codeKeys = (codes: Codes): string[] =>
  (['wikidata', 'iso2', 'iso3', 'cow'] as const).flatMap((kind) =>
    codes[kind] === null || codes[kind] === undefined ? [] : [`${kind} ${String(codes[kind]).toUpperCase()}`],
  )

/** Somebody who is known by one word alone is looked up by each word of a longer name. */
const onlyKeys = ({ words }: PersonName) =>
  words.length === 1 ? words.map((word) => `only ${soundKey(word)}`) : []

/** One word as it sounds and how another one begins: so either of two may be mistyped, short or an initial. */
function personKeys({ words }: PersonName): string[] {
  const joined = `joined ${words.map(({ spelled }) => spelled).join('')}`
  const [first, last] = [words[0], words.at(-1)]
  const families = startsWithFamily(words) ? [first, last] : [last]
  const alone = families.flatMap((word) => (word ? familyKeys(word) : []))
  const pairs = words.flatMap((word, place) =>
    word.spelled.length === 1
      ? []
      : words.flatMap((other, otherPlace) =>
          place === otherPlace ? [] : beginnings(other).map((letter) => `pair ${soundKey(word)} ${letter}`),
        ),
  )
  return [joined, ...alone, ...pairs]
}

/** A family name, and what is left of it without one letter: two names a slip apart have one of these in common. */
const familyKeys = (word: Word): string[] => [`family ${soundKey(word)}`, ...slipKeys(word.spelled)]

const slipKeys = (spelled: string): string[] =>
  spelled.length < 6
    ? []
    : distinct([
        spelled,
        ...Array.from(spelled, (_, at) => spelled.slice(0, at) + spelled.slice(at + 1)),
      ]).map((rest) => `slip ${rest}`)

const beginnings = (word: Word) =>
  distinct([
    word.spelled.slice(0, 1),
    fullForm(word.spelled).slice(0, 1),
    (word.sounded ?? '').slice(0, 1).toLowerCase(),
  ])

/** Joe is looked up as Joseph. */
const soundKey = ({ spelled, sounded }: Word): string => {
  const full = fullForm(spelled)
  return full === spelled ? (sounded ?? spelled) : (wordsOf(full)[0]?.sounded ?? full)
}

const nameKeys = ({ spelled, sounded, sorted, bare, initials, words }: GeneralName): string[] => [
  `whole ${spelled}`,
  `heard ${sounded}`,
  `sorted ${sorted}`,
  ...(bare === '' ? [] : [`bare ${bare}`]),
  ...(initials === null ? [] : [`whole ${initials}`]),
  ...(words.length === 1 ? slipKeys(spelled) : []),
]

const wordKey = ({ spelled, sounded }: Word) => `word ${sounded ?? spelled}`
