import type { Config } from '../config.ts'
import { type AskWho, type NamedMatch, whoIsMeant } from '../importer/candidates.ts'
import { Fault } from '../model/fault.ts'
import { verdictOn } from '../model/match/verdict.ts'
import { type ThingType, thingTypes } from '../model/thing.ts'
import { readDate, type UncertainDate } from '../model/uncertain-date.ts'
import { readInput } from './read-input.ts'
import { useDatabase } from './use-database.ts'

export type MatchOptions = {
  readonly type?: string
  readonly on?: string
  readonly of?: string
  readonly limit: string
  readonly json?: true
}

/** Prints who or what each name may mean; `-` reads names from standard input, one a line. @throws {Fault} for options that cannot be. */
export async function matchNames(
  config: Config,
  names: readonly string[],
  options: MatchOptions,
): Promise<void> {
  if (names.length === 0) throw new Fault('readout match takes a name, or - for names on standard input.')
  const asked = names[0] === '-' ? linesOf(await readInput('-')) : names
  const types = thingTypes.filter((type) => options.type === undefined || type.toLowerCase() === options.type)
  const on = options.on === undefined ? null : readDate(options.on)
  const most = mostOf(options.limit)
  await useDatabase(config, async (database) => {
    const ask = await whoIsMeant(database)
    const of = options.of === undefined ? null : await bodyMeant(options.of, ask)
    const answers: Answer[] = []
    for (const name of asked) {
      const answer = await answerTo(name, ask, { types, on, of })
      answers.push({ ...answer, matches: answer.matches.slice(0, most) })
      if (!options.json) console.log(inWords(answers.at(-1) ?? answer))
    }
    if (options.json) console.log(JSON.stringify(answers, null, 2))
  })
}

type Asked = {
  readonly types: readonly ThingType[]
  readonly on: UncertainDate | null
  readonly of: string | null
}

type Answer = {
  readonly name: string
  readonly verdict: 'same' | 'proposed' | 'none'
  readonly matches: readonly NamedMatch[]
}

async function answerTo(name: string, ask: AskWho, { types, on, of }: Asked): Promise<Answer> {
  const matches = await ask({ names: [name], types, on, of, made: on })
  const { verdict } = verdictOn(matches)
  return { name, verdict: verdict === 'different' ? 'none' : verdict, matches }
}

/** An id, or the name or code of a state or an organisation that can be no other. */
async function bodyMeant(text: string, ask: AskWho): Promise<string> {
  if (text.includes('/')) return text
  const verdict = verdictOn(await ask({ names: [text], types: ['State', 'Organisation'] }))
  if (verdict.verdict === 'same') return verdict.match.id
  throw new Fault(`--of "${text}" is no state or organisation for sure: give its id, such as state/ARM.`)
}

function mostOf(limit: string): number {
  if (/^[1-9]\d{0,2}$/.test(limit)) return Number(limit)
  throw new Fault(`--limit takes a whole number from 1 to 999, not "${limit}".`)
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const inWords = ({ name, verdict, matches }: Answer): string =>
  [
    `${name}: ${verdict}`,
    ...matches.map(
      (match) =>
        `  ${match.score.toFixed(2)}  ${match.id}  ${match.name ?? '(no name)'}: ${match.reasons.join('; ')}`,
    ),
  ].join('\n')
