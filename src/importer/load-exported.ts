import { Fault } from '../model/fault.ts'
import type { Transaction } from '../neo4j/database.ts'
import type { Bundle } from './bundle.ts'
import { knownIn } from './known.ts'
import { type Loaded, loadLocked, newsOf, type Records, record, serialsOf } from './load.ts'
import { allThings } from './new-things.ts'
import { refuseBetween } from './open-load.ts'
import { lastVersion } from './rebuild.ts'
import type { Recordable } from './recordable.ts'

type Exported = Recordable & { readonly load: NonNullable<Bundle['load']> }

/**
 * Loads a bundle that a graph was exported to. A graph that has come just as far, as an empty one has before the first,
 * gets the load that the bundle is of, as it was: its version, time, who loaded and all serial numbers. One that has it
 * already passes it over. In any other it is a load of its own.
 *
 * @throws {ImportFault} as `load` does.
 */
export const loadExported = (records: Records, exported: Exported, by: string): Promise<Loaded> =>
  records.write(async (transaction) => {
    await transaction.run('import/lock-graph', {})
    await refuseBetween(transaction)
    const last = await lastVersion(transaction)
    const place = await placeOf(transaction, last, exported)
    const { length: claims } = exported.claims
    if (place === 'passed') return { version: last.version, claims, added: 0, quotes: 0 }
    if (place === 'elsewhere') return await loadLocked(transaction, exported, { by, record: records.record })
    const { version, startedAt, by: loader } = exported.load
    // What repeats something else was recorded all the same: a thing that was told of again, a review given again.
    const all = await allThings(knownIn(transaction), exported)
    const news = { ...(await newsOf(transaction, exported)), ...all, reviews: exported.reviews }
    const serial = last.serial + serialsOf(news)
    if (place === 'next')
      await transaction.run('import/write-load', { version, serial, startedAt, by: loader })
    else await transaction.run('import/continue-load', { serial })
    await (records.record ?? record)(transaction, news, { version, last, tool: exported.madeBy })
    return { version, claims, added: news.claims.length, quotes: news.quotes.length }
  })

type Last = Awaited<ReturnType<typeof lastVersion>>

/** Where the graph stands: before the bundle's load, in it, beyond it, or in a history of its own. */
async function placeOf(
  transaction: Transaction,
  last: Last,
  { file, load }: Exported,
): Promise<'next' | 'within' | 'passed' | 'elsewhere'> {
  if (last.version === load.version - 1 && last.serial === load.serial) return 'next'
  const [known] = await transaction.run('import/load-at', { version: load.version })
  if (known?.startedAt !== load.startedAt || known.by !== load.by) return 'elsewhere'
  if (last.version > load.version || last.serial > load.serial) return 'passed'
  if (last.serial === load.serial) return 'within'
  throw new Fault(
    `${file} continues load ${load.version}, of which the graph lacks a part: load what comes before it first.`,
  )
}

export const isExported = (recordable: Recordable): recordable is Exported => recordable.load !== undefined
