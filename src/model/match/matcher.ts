import { inOrder } from '../order.ts'
import type { ThingType } from '../thing.ts'
import { type Bodies, bodiesOf } from './bodies.ts'
import { type CandidateIndex, indexOf } from './candidate-index.ts'
import { codesIn, compareCodes } from './codes.ts'
import { compareNames } from './compare-names.ts'
import { type GeneralName, generalName } from './general-name.ts'
import { judgeAgreement } from './judge-agreement.ts'
import { judgePerson } from './judge-person.ts'
import { type Known, knownAs } from './known.ts'
import type { Candidate, Judgement, Match, Mention } from './mention.ts'
import { type ReadName, readName, wholeName } from './person-name.ts'
import { inThousandths } from './score.ts'
import { holdersMeant } from './title-alone.ts'
import { type When, whenOf } from './when.ts'

/** What is less likely is not told at all, unless it tells what rules out one of the same name. */
const leastTold = 0.4
/** A code that stands as a name could be a word as well. */
const codeAsName = 0.95
/** The name alone would have been proposed. */
const leastSaid = 0.6

/** Finds who or what a mention may mean: the likeliest first, equals by their ids. */
export type Matcher = (mention: Mention) => readonly Match[]

/** Reads all candidates once; asking is then fast, however many there are. Their order does not matter. */
export function matcher(candidates: readonly Candidate[]): Matcher {
  const bodies = bodiesOf(candidates)
  const index = indexOf(candidates.map((candidate) => knownAs(candidate, bodies)))
  return (mention) => {
    const asked = read(mention, bodies)
    const judged = judgeAll(found(asked, index), asked)
    if (![...judged.values()].some(({ score }) => score >= leastSaid))
      for (const [id, match] of judgeAll(slips(asked, index), asked)) judged.set(id, match)
    for (const { id, score, reasons } of byTitle(asked, index)) {
      if ((judged.get(id)?.score ?? -1) < score) judged.set(id, { id, score, reasons })
    }
    return [...judged.values()]
      .map((match) => ({ ...match, score: inThousandths(match.score) }))
      .sort((a, b) => b.score - a.score || inOrder(a.id, b.id))
  }
}

function judgeAll(all: readonly Known[], asked: Asked): Map<string, Match> {
  const judged = new Map<string, Match>()
  for (const known of all) {
    const judgement = judge(known, asked)
    if (isTold(judgement)) judged.set(known.candidate.id, { id: known.candidate.id, ...judgement })
  }
  return judged
}

const isTold = ({ score, reasons }: Judgement) => score >= leastTold || (score === 0 && reasons.length > 0)

/** A mention with its names read in both ways: as a person's, and as those of anything else. */
type Asked = {
  readonly mention: Mention
  readonly people: readonly ReadName[]
  readonly names: readonly GeneralName[]
  readonly of: ReadonlySet<string>
  readonly when: When | null
  readonly can: (type: ThingType) => boolean
}

function read(mention: Mention, bodies: Bodies): Asked {
  const { names, types, of, on } = mention
  const can = (type: ThingType) => types === undefined || types.includes(type)
  const bodiesTold = new Set(of === undefined || of === null ? [] : [of])
  const isPersonOnly = types?.every((type) => type === 'Leader') ?? false
  return {
    mention,
    can,
    people: can('Leader') ? names.map((name) => readPerson(name, bodies, bodiesTold)) : [],
    names: isPersonOnly ? [] : names.map(generalName),
    of: bodiesTold,
    when: whenOf(on),
  }
}

/** An office that nobody is known to hold is left to be a name. */
function readPerson(text: string, bodies: Bodies, of: ReadonlySet<string>): ReadName {
  const read = readName(text, bodies)
  const isNobodys = read.name === null && of.size === 0 && (read.title?.of.size ?? 0) === 0
  return isNobodys ? { ...read, name: wholeName(text) } : read
}

function found({ mention, people, names, can }: Asked, index: CandidateIndex): readonly Known[] {
  const all = new Set([
    ...index.withCodes(mention.codes ?? {}),
    ...mention.names.flatMap((name) => [...index.withCodes(codesIn(name) ?? {})]),
    ...people.flatMap(({ name }) => (name ? [...index.likePerson(name)] : [])),
    ...names.flatMap((name) => [...index.likeName(name)]),
  ])
  return [...all].filter(({ candidate }) => can(candidate.type))
}

/** Those who may be meant by a slip: where somebody has the very name, they would be too far behind to matter. */
const slips = ({ people, can }: Asked, index: CandidateIndex): readonly Known[] =>
  people
    .flatMap(({ name }) => (name ? [...index.slipOfPerson(name)] : []))
    .filter(({ candidate }) => can(candidate.type))

function judge(known: Known, asked: Asked): Judgement {
  const { mention } = asked
  const codes = compareCodes(mention.codes ?? {}, known.candidate)
  if (codes?.verdict === 'same') return { score: 1, reasons: codes.reasons }
  const named = best([...byNames(known, asked), ...codesAsNames(known, mention)])
  if (codes === null) return named
  // That other codes are those of others goes without saying, unless the name or a code is that of the one meant.
  const isWorthSaying = codes.isSome || named.score >= leastSaid
  return { score: 0, reasons: isWorthSaying ? [...codes.reasons, ...named.reasons] : [] }
}

function byNames(known: Known, { mention, people, names, of, when }: Asked): readonly Judgement[] {
  const { type } = known.candidate
  if (type === 'Leader') return people.map((name) => judgePerson(known, name, { when, of }))
  const named = names.flatMap((told) =>
    comparableNames(told, known.names).map((name) => compareNames(told, name, type)),
  )
  return type === 'Agreement' ? named.map((each) => judgeAgreement(known, each, mention)) : named
}

/** A number is held against names that have one: the statement of the 26th is not the one of the 9th, also called `the statement`. */
function comparableNames(told: GeneralName, known: readonly GeneralName[]): readonly GeneralName[] {
  const numbered = told.numbers === '' ? [] : known.filter(({ numbers }) => numbers !== '')
  return numbered.length > 0 ? numbered : known
}

function codesAsNames(known: Known, { names }: Mention): readonly Judgement[] {
  return names.flatMap((name) => {
    const same = compareCodes(codesIn(name) ?? {}, known.candidate)
    return same?.verdict === 'same' ? [{ score: codeAsName, reasons: same.reasons }] : []
  })
}

/** Of equals the first in order of its reasons, whatever order the names come in. */
const best = (judged: readonly Judgement[]): Judgement =>
  judged.reduce<Judgement>(
    (most, each) =>
      each.score > most.score ||
      (each.score === most.score && inOrder(String(each.reasons), String(most.reasons)) > 0)
        ? each
        : most,
    { score: 0, reasons: [] },
  )

const byTitle = ({ people, of, when, can, mention }: Asked, index: CandidateIndex): readonly Match[] =>
  can('Leader')
    ? people.flatMap(({ name, title }) =>
        name === null && title !== null
          ? holdersMeant(title, { of: of.size > 0 ? of : title.of, when, index }).filter(
              ({ known }) => compareCodes(mention.codes ?? {}, known.candidate)?.verdict !== 'apart',
            )
          : [],
      )
    : []
