import type { Config } from '../config.ts'
import type { Decision } from '../importer/editorial.ts'
import { mergeThings, splitThings } from '../importer/identity-claims.ts'
import { withdraw as withdrawThing } from '../importer/withdraw.ts'
import { say, useDatabase } from './use-database.ts'

export const merge = (config: Config, [former, kept]: readonly [string, string], decision: Decision) =>
  useDatabase(config, async (database) => {
    const { version } = await mergeThings(database, { former, kept, ...decision })
    say(`${former} is ${kept} now; data version ${version}`)
  })

export const split = (config: Config, [one, other]: readonly [string, string], decision: Decision) =>
  useDatabase(config, async (database) => {
    const { version } = await splitThings(database, { one, other, ...decision })
    say(`${one} and ${other} are two now; data version ${version}`)
  })

export const withdraw = (config: Config, id: string, decision: Decision) =>
  useDatabase(config, async (database) => {
    const { version } = await withdrawThing(database, { id, ...decision })
    say(`${id} is withdrawn; data version ${version}`)
  })
