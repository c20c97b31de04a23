import type { Config } from '../config.ts'
import { recordPairs } from '../importer/record-pairs.ts'
import { findSameContacts, findSameLeaders } from '../importer/same-things.ts'
import { Fault } from '../model/fault.ts'
import type { Pair } from '../model/match/pair.ts'
import { say, useDatabase } from './use-database.ts'

export type PairOptions = {
  readonly contacts?: true
  readonly leaders?: true
  readonly apply?: true
  readonly json?: true
}

/** Prints which contacts or leaders of the graph may be one, and records that if asked. @throws {Fault} for options that cannot be. */
export async function matchPairs(
  config: Config,
  names: readonly string[],
  { contacts, leaders, apply, json }: PairOptions,
): Promise<void> {
  if (!contacts && !leaders) throw new Fault('--apply goes with --contacts or --leaders.')
  if (names.length > 0) throw new Fault('--contacts and --leaders take no names: they go through the graph.')
  await useDatabase(config, async (database) => {
    const pairs = await (contacts ? findSameContacts(database) : findSameLeaders(database))
    if (json) console.log(JSON.stringify(pairs, null, 2))
    else for (const pair of pairs) console.log(inWords(pair))
    const sure = pairs.filter(({ verdict }) => verdict === 'same').length
    const counted = `${sure} the same, ${pairs.length - sure} proposed`
    if (!apply || pairs.length === 0) return say(`${counted}; nothing was recorded`)
    const version = await recordPairs(database, pairs, 'readout match --apply')
    say(`${counted}; recorded as data version ${version}`)
  })
}

const inWords = ({ one, other, verdict, score, reasons }: Pair): string =>
  `${verdict}  ${score.toFixed(2)}  ${other} is ${one}: ${reasons.join('; ')}`
