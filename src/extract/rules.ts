import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { polarities, stances } from '../model/predicates.ts'
import type { Id } from '../model/thing.ts'

/** What the files of rules/ say, ready for use; read when first asked, and kept. */
export const readRules = (): Rules => {
  rules ??= {
    titles: titlesIn(read('titles', titleFile)),
    noise: noiseIn(read('noise', noiseFile)),
    contacts: contactsIn(read('contacts', contactFile)),
    stances: stancesIn(read('stances', stanceFile)),
    agreements: agreementsIn(read('agreements', agreementFile)),
    seats: seatsIn(read('seats', seatFile)),
  }
  return rules
}

type Rules = {
  readonly titles: ReturnType<typeof titlesIn>
  readonly noise: ReturnType<typeof noiseIn>
  readonly contacts: ReturnType<typeof contactsIn>
  readonly stances: ReturnType<typeof stancesIn>
  readonly agreements: ReturnType<typeof agreementsIn>
  readonly seats: ReturnType<typeof seatsIn>
}
let rules: Rules | undefined

function read<File>(name: string, schema: z.ZodType<File>): File {
  return schema.parse(parse(readFileSync(new URL(`rules/${name}.yaml`, import.meta.url), 'utf8')))
}

const named = z.record(z.string(), z.string())
const words = z.string().transform((text): ReadonlySet<string> => new Set(text.trim().split(/\s+/)))

const titleFile = z.strictObject({
  heads: words,
  needing: z.record(
    z.string(),
    z.string().transform((text) => text.trim().split(/\s+/)),
  ),
  modifiers: words,
  'other times': words,
  relative: words,
  portfolios: words,
  honorifics: words,
  particles: words,
  suffixes: words,
})
const titlesIn = ({ 'other times': otherTimes, ...others }: z.infer<typeof titleFile>) => ({
  ...others,
  otherTimes,
})

const noiseFile = z.strictObject({ sections: named, lines: named })
const noiseIn = ({ sections, lines }: z.infer<typeof noiseFile>) => ({
  sections: anyOf(sections),
  lines: anyOf(lines),
})

const kind = z.enum(['call', 'meeting', 'visit'])
const channel = z.enum(['phone', 'video', 'in_person']).optional()
const cues = z.strictObject({ before: z.string(), after: z.string() })
const contactFile = z.strictObject({
  nouns: z.record(
    z.string(),
    z.strictObject({ kind, channel, loose: z.literal(true).optional(), words: z.string() }),
  ),
  verbs: z.record(
    z.string(),
    z.strictObject({
      kind,
      channel,
      words: z.string(),
      loose: z.literal(true).optional(),
      right: z.enum(['with', 'direct', 'place']),
      role: z.literal('guest').optional(),
      needs: z.string().optional(),
      unless: z.string().optional(),
    }),
  ),
  adverbs: z.string(),
  auxiliaries: z.string(),
  travel: z.string(),
  light: z.string(),
  adjectives: z.string(),
  denied: z.string(),
  'denied after': z.string(),
  unreal: z.string(),
  frame: z.string(),
  done: z.string(),
  'took place': z.string(),
  status: z.record(z.enum(['cancelled', 'boycotted', 'proposed', 'planned']), cues),
  'spoken about': z.string(),
  'unread time': z.string(),
})
const contactsIn = ({
  nouns,
  verbs,
  status,
  denied,
  'denied after': deniedAfter,
  unreal,
  frame,
  done,
  'took place': tookPlace,
  'spoken about': spokenAbout,
  'unread time': unreadTime,
  ...others
}: z.infer<typeof contactFile>) => ({
  ...others,
  nouns: Object.values(nouns).map((noun) => ({ ...noun, whole: whole(noun.words) })),
  noun: new RegExp(
    `\\b(?:${Object.values(nouns)
      .map((noun) => noun.words)
      .join('|')})\\b`,
    'gi',
  ),
  verbs: Object.values(verbs).map(({ needs, unless, ...verb }) => ({
    ...verb,
    whole: whole(verb.words),
    needs: needs === undefined ? null : new RegExp(needs, 'i'),
    unless: unless === undefined ? null : new RegExp(unless, 'i'),
  })),
  verb: new RegExp(
    `\\b(?:${Object.values(verbs)
      .map((verb) => verb.words)
      .join('|')})\\b`,
    'gi',
  ),
  status: Object.entries(status).map(([name, { before, after }]) => ({
    name,
    before: new RegExp(`(?:${before})`, 'i'),
    after: new RegExp(after, 'i'),
  })),
  denied: new RegExp(denied, 'i'),
  deniedAfter: new RegExp(deniedAfter, 'i'),
  unreal: new RegExp(unreal, 'i'),
  frame: new RegExp(frame, 'i'),
  done: new RegExp(done, 'i'),
  tookPlace: new RegExp(tookPlace, 'i'),
  spokenAbout: new RegExp(spokenAbout, 'i'),
  unreadTime: new RegExp(unreadTime, 'i'),
})

const stanceFile = z.strictObject({
  talk: z.string(),
  background: z.string(),
  unsaid: z.strictObject({ before: z.string(), after: z.string() }),
  rejected: z.string(),
  charge: z.string(),
  stances: z.array(
    z.strictObject({ stance: z.enum(stances), polarity: z.enum(polarities), words: z.string() }),
  ),
})
const stancesIn = ({
  talk,
  background,
  unsaid,
  rejected,
  charge,
  stances: listed,
}: z.infer<typeof stanceFile>) => ({
  talk: new RegExp(talk, 'i'),
  background: new RegExp(background, 'i'),
  unsaid: { before: new RegExp(unsaid.before, 'i'), after: new RegExp(unsaid.after, 'i') },
  rejected: new RegExp(rejected, 'i'),
  charge: new RegExp(charge, 'i'),
  stances: listed.map(({ words: text, ...others }) => ({ ...others, words: new RegExp(text, 'i') })),
})

const agreementFile = z.strictObject({ named, plain: z.string() })
const agreementsIn = ({ named, plain }: z.infer<typeof agreementFile>) => ({
  named: new RegExp(Object.values(named).join('|'), 'gu'),
  plain: new RegExp(plain, 'u'),
})

const byState = z.record(z.string(), z.array(z.string()))
const seatFile = z.strictObject({ seats: byState, capitals: byState, phrases: byState })
const seatsIn = ({ seats, capitals, phrases }: z.infer<typeof seatFile>) => ({
  seats: stateBy(seats, (names) => `(?<![\\p{L}])(${names})(?![\\p{L}])`),
  capitals: stateBy(capitals, (names) => `^\\W*(${names})\\s*(?:[,:(/.–—-]|$)`),
  phrases: Object.entries(phrases).flatMap(([state, all]) =>
    all.map((words) => ({ state: `state/${state}`, words: new RegExp(words, 'i') })),
  ),
})

/** The state of the place that words name. */
function stateBy(
  places: Readonly<Record<string, readonly string[]>>,
  pattern: (names: string) => string,
): (words: string) => Id | null {
  const states = new Map(
    Object.entries(places).flatMap(([state, names]) =>
      names.map((name) => [name.toLowerCase(), `state/${state}`]),
    ),
  )
  const form = new RegExp(pattern([...states.keys()].join('|')), 'iu')
  return (words) => states.get(form.exec(words)?.[1]?.toLowerCase() ?? '') ?? null
}

const anyOf = (patterns: Readonly<Record<string, string>>) =>
  new RegExp(
    Object.values(patterns)
      .map((each) => `(?:${each})`)
      .join('|'),
    'iu',
  )
/** What stands around a word is not tested again. */
const whole = (alternatives: string) =>
  new RegExp(`^(?:${alternatives.replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/g, '')})$`, 'i')
