import type { Config } from '../config.ts'
import type { Decision } from '../importer/editorial.ts'
import { mergeThings, splitThings } from '../importer/identity-claims.ts'
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
