import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { type Cast, type Leader, makeCast } from '../graph/cast.ts'
import { makeCompany } from '../graph/company.ts'
import { type Random, randomFrom, zipf } from '../graph/random.ts'
import { type ScaleName, scales } from '../graph/scale.ts'
import { someDay } from '../graph/uncertain-days.ts'

/** What the columns of the table mean. */
export const callsMapping = fileURLToPath(new URL('./calls.yaml', import.meta.url))

const columns = 'number,kind,date,leader,state,counterpart,counterpart_state,place,remark'

/** A public table of calls and visits that never were, as many as the scale has contacts unless `rows` says: the same for the same seed. */
export async function writeCallsTable(file: string, wanted: Wanted): Promise<void> {
  await pipeline(Readable.from(callsTable(wanted)), createWriteStream(file))
}

type Wanted = {
  readonly scale: ScaleName
  readonly seed: number
  readonly rows?: number | undefined
}

function* callsTable({ scale, seed, rows = scales[scale].contacts }: Wanted): Generator<string> {
  const random = randomFrom(seed)
  const cast = makeCast(scales[scale], random)
  const row = rowsOf(cast, random)
  yield `${columns}\n`
  for (let number = 1; number <= rows; number += 1) yield `${number},${row()}\n`
}

function rowsOf(cast: Cast, random: Random): () => string {
  const { initiator, partner } = makeCompany(cast, random)
  const topic = zipf(random, cast.topics, 0.7)
  const place = zipf(random, cast.places, 0.5)
  return () => {
    const kind = random.weighted({ call: 70, visit: 30 })
    const leader = initiator()
    const counterpart = another(leader, partner)
    return [
      ...[kind, dateOf(random), leader.name, codeOf(leader), counterpart.name, codeOf(counterpart)],
      kind === 'visit' ? place().name : '',
      random.chance(0.8) ? `"They spoke of ${topic().name}, as before"` : '',
    ].join(',')
  }
}

function another(leader: Leader, partner: (leader: Leader) => Leader): Leader {
  let other = partner(leader)
  while (other.name === leader.name) other = partner(leader)
  return other
}

const codeOf = ({ state }: Leader) => state.slice('state/'.length)

/** As tables have them: most to the day, some to the month or year, some missing. */
function dateOf(random: Random): string {
  const day = someDay(random)
  const known = random.weighted({ day: 90, month: 5, year: 3, nothing: 2 })
  return day.slice(0, { day: 10, month: 7, year: 4, nothing: 0 }[known])
}
