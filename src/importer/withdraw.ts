import { Fault } from '../model/fault.ts'
import { masked } from '../model/masked.ts'
import { aOrAn, type Id } from '../model/thing.ts'
import type { Database, Transaction } from '../neo4j/database.ts'
import { nothingAtHand } from './dossiers.ts'
import { type Decision, type Edit, sound } from './editorial.ts'
import { inBatches } from './in-batches.ts'
import { refuseBetween } from './open-load.ts'
import { lastVersion, projectAnew, projectDossiers } from './rebuild.ts'
import { idsOf, readClaims } from './recorded.ts'
import { changeBy, tellRebuild } from './tell-change.ts'
import { touchedBy } from './touched.ts'

/**
 * Withdraws a document with its dispatches, or a leader with all that was merged with it. Claims that rest on the one or
 * name the other are retracted and left without what they say, words and titles are blanked, and a name is masked wherever
 * else it stands; then what follows is derived anew. That it was withdrawn is kept, and no load brings it back.
 *
 * Ids stay, and names in them: they are what a load is refused by.
 * @throws {Fault} for what is not there, was withdrawn already, or is neither a document nor a leader.
 */
export async function withdraw(
  database: Database,
  { id, ...decision }: Decision & { readonly id: Id },
): Promise<Edit> {
  const { by, why } = sound(decision)
  return database.write(async (transaction) => {
    await transaction.run('import/lock-graph', {})
    await refuseBetween(transaction)
    const things = await withdrawable(transaction, id)
    const last = await lastVersion(transaction)
    const version = last.version + 1
    const claims = idsOf(await transaction.run('withdraw/claims', { ids: things }))
    const names = await ownNames(transaction, things)
    const reviews = claims.map((claim) => ({ claim, rank: 'retracted' as const, by, why }))
    const news = { things: [], links: [], claims: [], reviews }
    const touched = await touchedBy(news, { transaction, version: last.version })

    const at = new Date().toISOString()
    const serial = last.serial + reviews.length
    await transaction.run('import/write-load', { version, serial, startedAt: at, by })
    const rows = reviews.map((review, index) => ({ ...review, serial: last.serial + 1 + index }))
    await inBatches(rows, (batch) => transaction.run('import/write-reviews', { version, rows: batch }))
    await inBatches(claims, (ids) => transaction.run('withdraw/blank-claims', { ids }))
    await transaction.run('withdraw/blank-things', { ids: things })
    const told = masked(why, names)
    await transaction.run('withdraw/note', {
      id,
      ids: things,
      version,
      claims: claims.length,
      at,
      by,
      why: told,
    })
    const changed = await maskNames(transaction, { names, version: last.version })

    const all = new Set([...touched, ...things, ...changed])
    const change = await changeBy(transaction, news, { touched: all, version })
    if (last.projected === last.version)
      await projectDossiers(transaction, { touched: all, atHand: nothingAtHand, version })
    else {
      await projectAnew(transaction, version)
      await tellRebuild(transaction, version)
    }
    await change.tell()
    return { version, id }
  })
}

async function withdrawable(transaction: Transaction, id: Id): Promise<readonly Id[]> {
  const things = await transaction.run('withdraw/things', { id })
  const [asked] = things
  if (!asked) throw new Fault(`There is no document and no leader ${id}.`)
  if (things.some(({ withdrawn }) => withdrawn)) throw new Fault(`${id} was withdrawn already.`)
  if (asked.type !== 'Document' && asked.type !== 'Leader')
    throw new Fault(`${id} is ${aOrAn(asked.type)}: only documents and leaders are withdrawn.`)
  return idsOf(things)
}

/** A single word that others are called by too, such as a family name, would take theirs away. */
async function ownNames(transaction: Transaction, ids: readonly Id[]): Promise<readonly string[]> {
  const rows = await transaction.run('withdraw/names', { ids })
  return rows.filter(({ name, shared }) => !shared || /\s/.test(name.trim())).map(({ name }) => name)
}

/** However the words of a name are parted, the longest stands whole wherever the name does. */
const longestWord = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .reduce((longest, word) => (word.length > longest.length ? word : longest))

/** @returns the things whose dossiers have a text that was masked. */
async function maskNames(
  transaction: Transaction,
  { names, version }: { readonly names: readonly string[]; readonly version: number },
): Promise<readonly Id[]> {
  if (names.length === 0) return []
  const found = await transaction.run('withdraw/texts-that-name', {
    words: names.map(longestWord),
  })
  const changed = found
    .map((row) => ({ ...row, text: masked(row.text, names), before: row.text }))
    .filter(({ text, before }) => text !== before)
  const rows = (link: boolean) =>
    changed.filter((row) => row.link === link).map(({ element, key, text }) => ({ element, key, text }))
  await inBatches(rows(false), (batch) => transaction.run('withdraw/write-texts', { rows: batch }))
  await inBatches(rows(true), (batch) => transaction.run('withdraw/write-quotes', { rows: batch }))
  const claims = await readClaims(
    { transaction, version },
    changed.flatMap(({ claim }) => claim ?? []),
  )
  const dossiers = await touchedBy({ things: [], links: [], claims, reviews: [] }, { transaction, version })
  return [...dossiers, ...changed.flatMap(({ document }) => document ?? [])]
}
