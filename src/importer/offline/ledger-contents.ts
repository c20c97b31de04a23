import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Id } from '../../model/thing.ts'
import type { Bundle, BundleReview } from '../bundle.ts'
import type { QuoteRow } from '../claim-rows.ts'
import type { RecordableClaim } from '../recordable.ts'
import type { KeptClaim, KeptThing } from './ledger.ts'

export type RecordedClaim = {
  readonly claim: Omit<RecordableClaim, 'quotes'>
  readonly serial: number
  readonly load: number
  readonly quotes: readonly Omit<QuoteRow, 'claim'>[]
}

/** Claims in the order of recording, a part at a time. */
export function* claimsIn(file: DatabaseSync, partSize: number): Generator<readonly RecordedClaim[]> {
  const after = file.prepare(
    'SELECT serial, version, claim, basis, reason, quotes FROM claim WHERE serial > ? ORDER BY serial LIMIT ?',
  )
  yield* parts(
    'serial',
    (last) => after.all(last, partSize),
    ({ serial, version, claim, basis, reason, quotes }) => ({
      claim: { ...read<KeptClaim>(claim), basis: basis as RecordableClaim['basis'], reason: textOf(reason) },
      serial: Number(serial),
      load: Number(version),
      quotes: read<QuoteRow[]>(quotes).map(({ claim: _claim, ...quote }) => quote),
    }),
  )
}

/** Things in the order of recording, a part at a time. */
export function* thingsIn(file: DatabaseSync, partSize: number): Generator<readonly KeptThing[]> {
  const after = file.prepare(
    'SELECT n, id, type, given, publisher, retells FROM thing WHERE n > ? ORDER BY n LIMIT ?',
  )
  yield* parts(
    'n',
    (last) => after.all(last, partSize),
    ({ id, type, given, publisher, retells }) => ({
      ...{ id: String(id), type: String(type), given: read<KeptThing['given']>(given) },
      ...{ publisher: textOf(publisher), retells: textOf(retells) },
    }),
  )
}

/** Which loads told something new of things; a load tells it once. */
export function* loadsOfThingsIn(
  file: DatabaseSync,
  partSize: number,
): Generator<readonly { thing: Id; load: number }[]> {
  const after = file.prepare(
    'SELECT rowid AS n, thing, version FROM told WHERE rowid > ? ORDER BY rowid LIMIT ?',
  )
  yield* parts(
    'n',
    (last) => after.all(last, partSize),
    ({ thing, version }) => ({ thing: String(thing), load: Number(version) }),
  )
}

type Found = Record<string, SQLOutputValue>

/** By keys that grow, since nothing may be written while a statement is stepped through. */
function* parts<Kept>(
  key: string,
  after: (last: number) => Found[],
  kept: (found: Found) => Kept,
): Generator<Kept[]> {
  for (let found = after(0); found.length > 0; found = after(Number(found.at(-1)?.[key])))
    yield found.map(kept)
}

export const loadsIn = (file: DatabaseSync) =>
  file
    .prepare('SELECT version, startedAt, by, serial, tool FROM load ORDER BY version')
    .all()
    .map(({ version, startedAt, by, serial, tool }) => ({
      ...{ version: Number(version), startedAt: String(startedAt), by: String(by), serial: Number(serial) },
      tool: tool === null ? null : read<Bundle['madeBy']>(tool),
    }))

export const reviewsIn = (file: DatabaseSync) =>
  file
    .prepare(
      'SELECT review.serial, claim.serial AS claim, review.version, rank, by, why FROM review JOIN claim ON claim.id = review.claim ORDER BY review.serial',
    )
    .all()
    .map(({ serial, claim, version, rank, by, why }) => ({
      ...{ serial: Number(serial), claim: Number(claim), load: Number(version) },
      ...{ rank: rank as BundleReview['rank'], by: String(by), why: String(why) },
    }))

/** Serial number of a claim that is there. */
export function serialsIn(file: DatabaseSync): (claim: Id) => number {
  const serial = file.prepare('SELECT serial FROM claim WHERE id = ?')
  return (claim) => Number(serial.get(claim)?.['serial'])
}

export const textOf = (value: SQLOutputValue | undefined): string | null =>
  typeof value === 'string' ? value : null

/** What the ledger's writer put there. */
export const read = <Kept extends object>(text: SQLOutputValue | undefined): Kept =>
  JSON.parse(String(text)) as Kept
