import { Fault } from '../model/fault.ts'
import { ofDossiers } from '../model/projection/dossier.ts'
import type { ProjectedThing, Projection } from '../model/projection/projection.ts'
import { project } from '../model/projection/projection.ts'
import type { Relationship } from '../model/projection/relationships.ts'
import type { Id } from '../model/thing.ts'
import type { Database, Transaction } from '../neo4j/database.ts'
import { type AtHand, nothingAtHand, readDossiers, readWhoIsWho } from './dossiers.ts'
import { inBatches } from './in-batches.ts'
import { thingsRecorded } from './recorded.ts'
import { tellRebuild } from './tell-change.ts'

export type Rebuilt = {
  readonly things: number
  readonly relationships: number
  readonly disagreements: number
}

/**
 * Deletes all that is derived and derives it anew, in one transaction: from everything recorded, or from what was
 * recorded up to the load of a version.
 * @throws {Fault} when there is no such load yet.
 */
export const rebuild = (
  database: Database,
  { version }: { readonly version?: number } = {},
): Promise<Rebuilt> =>
  database.write(async (transaction) => {
    await transaction.run('import/lock-graph', {})
    const last = await lastVersion(transaction)
    if (version !== undefined && version > last.version)
      throw new Fault(`There is no load ${version}: the last one is ${last.version}.`)
    const rebuilt = await projectAnew(transaction, version ?? last.version)
    await tellRebuild(transaction, version ?? last.version)
    return rebuilt
  })

/** A graph of an earlier Readout lacks what this one derives beside; it stays as it is where it lacks nothing. */
export async function rebuildIfOutdated(database: Database): Promise<void> {
  const [outdated] = await database.run('graph/wants-rebuild', {})
  if (outdated?.wanted) await rebuild(database)
}

/** The last load, the last serial number, and the load that the projection stands for; the graph must be locked before. */
export async function lastVersion(
  transaction: Transaction,
): Promise<{ version: number; serial: number; projected: number }> {
  const [last = { version: 0, serial: 0, projected: 0 }] = await transaction.run('import/last-version', {})
  return last
}

/** Part of a transaction that holds the graph's lock; some thousands of things at a time, however many there are. */
export async function projectAnew(transaction: Transaction, version: number): Promise<Rebuilt> {
  await transaction.run('projection/forget-relationships', {})
  await transaction.run('projection/forget-disagreements', {})
  await transaction.run('projection/forget-properties', {})
  await transaction.run('projection/forget-unprojected', {})
  const sum = { things: 0, relationships: 0, disagreements: 0 }
  const reading = { transaction, version }
  const known = { atHand: nothingAtHand, whoIsWho: await readWhoIsWho(reading, nothingAtHand) }
  for await (const ids of thingsRecorded(reading)) {
    // What was merged comes with what it was merged into.
    const whole = ids.filter((id) => known.whoIsWho.kept(id) === id)
    const { record, things } = await readDossiers(reading, whole, known)
    const derived = ofDossiers(project(record), things)
    await writeProjection(transaction, derived)
    sum.things += derived.things.length
    sum.relationships += derived.relationships.length
    sum.disagreements += derived.disagreements.length
  }
  await transaction.run('projection/write-unprojected', { version })
  await transaction.run('projection/write-version', { version })
  return sum
}

/**
 * Derives some dossiers anew, and what was merged into their things or is no longer: the graph is then what a rebuild
 * would make of it. Part of a transaction that holds the graph's lock, on a projection that stood for the last load.
 */
export async function projectDossiers(
  transaction: Transaction,
  { touched, atHand, version }: Changed,
): Promise<void> {
  const reading = { transaction, version }
  const known = { atHand, whoIsWho: await readWhoIsWho(reading, atHand) }
  await inBatches([...new Set([...touched].map(known.whoIsWho.kept))], async (batch) => {
    const { record, things } = await readDossiers(reading, batch, known)
    const before = [...things].filter((id) => !atHand.things.has(id))
    await transaction.run('projection/forget-dossiers', { things: before })
    await writeProjection(transaction, ofDossiers(project(record), things))
  })
  await transaction.run('projection/write-version', { version })
}

type Changed = {
  readonly touched: ReadonlySet<Id>
  readonly atHand: AtHand
  readonly version: number
}

async function writeProjection(
  transaction: Transaction,
  { things, relationships, disagreements }: Projection,
): Promise<void> {
  await inBatches(things.map(thingRow), (rows) => transaction.run('projection/write-things', { rows }))
  await inBatches(relationships.map(relationshipRow), (rows) =>
    transaction.run('projection/write-relationships', { rows }),
  )
  await inBatches(disagreements, (rows) => transaction.run('projection/write-disagreements', { rows }))
}

/** Days travel apart from other properties, since Cypher makes dates of them. */
function thingRow({ id, labels, properties }: ProjectedThing) {
  const { earliest, startLatest, endEarliest, latest, sortDay, ...others } = properties
  return { id, labels, properties: others, days: { earliest, startLatest, endEarliest, latest, sortDay } }
}

/** And so do whole numbers. */
function relationshipRow({ type, start, end, properties }: Relationship) {
  const { sources, earliest, startLatest, endEarliest, latest, ...others } = properties
  return {
    type,
    start,
    end,
    sources,
    properties: others,
    days: { earliest, startLatest, endEarliest, latest },
  }
}
