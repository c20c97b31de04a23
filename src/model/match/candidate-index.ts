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
  /** With a slip, and many more who have none: to be asked only where the others are not found. */
  readonly slipOfPerson: (name: PersonName) => Iterable<Known>
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
    likePerson: (name) => any(personLookups(name)),
    slipOfPerson: (name) => any([...beginningKeys(name), ...familiesOf(name).flatMap(slipKeys)]),
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
  ...known.people.flatMap(personKeys),
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

/**
 * What a person is found by. Most are by two words of the name in any order; a given name that has an initial in the
 * other name is found by how it begins.
 */
const personKeys = (name: PersonName): string[] => [
  joinedKey(name),
  ...pairKeys(name),
  ...initialKeys(name).map((key) => `initial ${key}`),
  ...beginningKeys(name),
  ...familiesOf(name).flatMap((word) => [`family ${soundKey(word)}`, ...slipKeys(word)]),
  ...(name.words.length === 1 ? name.words.map((word) => `only ${soundKey(word)}`) : []),
]

function personLookups(name: PersonName): string[] {
  const { words } = name
  return [
    joinedKey(name),
    ...pairKeys(name),
    ...initialKeys(name),
    ...[...beginningKeys(name), ...initialKeys(name)].map((key) => `initial ${key}`),
    // Somebody who is known by one word alone is looked up by each word of a longer name.
    ...words.map((word) => `only ${soundKey(word)}`),
    ...(words.length === 1 ? words.map((word) => `family ${soundKey(word)}`) : []),
  ]
}

const joinedKey = ({ words }: PersonName) => `joined ${words.map(({ spelled }) => spelled).join('')}`

const isInitial = ({ spelled }: Word) => spelled.length === 1

const pairKeys = ({ words }: PersonName): string[] => {
  const keys = words.filter((word) => !isInitial(word)).map(soundKey)
  return keys.flatMap((one, place) =>
    keys.slice(place + 1).map((other) => `both ${[one, other].sort().join(' ')}`),
  )
}

/** A word, and an initial beside it; spelled as the keys of beginnings are. */
const initialKeys = (name: PersonName): string[] => besideKeys(name, name.words.filter(isInitial))
const beginningKeys = (name: PersonName): string[] =>
  besideKeys(
    name,
    name.words.filter((word) => !isInitial(word)),
  )

const besideKeys = ({ words }: PersonName, others: readonly Word[]): string[] =>
  words
    .filter((word) => !isInitial(word))
    .flatMap((word) =>
      others
        .filter((other) => other !== word)
        .flatMap((other) => beginnings(other).map((letter) => `pair ${soundKey(word)} ${letter}`)),
    )

const familiesOf = ({ words }: PersonName): readonly Word[] =>
  [startsWithFamily(words) ? words[0] : undefined, words.at(-1)].filter((word) => word !== undefined)

/** What is left of a word without one letter: two that are a slip apart have one of these in common. */
const slipKeys = ({ spelled }: Word): string[] =>
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
  ...(words.length === 1 ? words.flatMap(slipKeys) : []),
]

const wordKey = ({ spelled, sounded }: Word) => `word ${sounded ?? spelled}`
