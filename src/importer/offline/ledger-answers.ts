import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type { Claim } from '../../model/claim.ts'
import type { Id } from '../../model/thing.ts'
import type { StatementName, Statements } from '../../neo4j/statements.generated.ts'
import type { QuoteRow } from '../claim-rows.ts'
import { mentionedIn } from '../dossiers.ts'
import type { KeptClaim } from './ledger.ts'
import { read, textOf } from './ledger-contents.ts'

type Answers = {
  readonly [Name in StatementName]?: (parameters: Statements[Name]['parameters']) => Statements[Name]['row'][]
}

/** What the statements that loading and projecting consist of find in a ledger. */
export function ledgerAnswers(file: DatabaseSync): Answers {
  return {
    ...answersOnLoads(file),
    ...answersOnThings(file),
    ...answersOnClaims(file),
    ...answersOnDossiers(file),
  }
}

function answersOnLoads(file: DatabaseSync): Answers {
  const last = file.prepare(
    'SELECT coalesce(max(version), 0) AS version, coalesce(max(serial), 0) AS serial FROM load',
  )
  const unfinished = file.prepare(
    'SELECT version, tableId, file, mark, row FROM load WHERE tableId IS NOT NULL',
  )
  const begin = file.prepare('INSERT INTO load (version, serial, startedAt, by) VALUES (?, ?, ?, ?)')
  const found = file.prepare('SELECT startedAt, by FROM load WHERE version = ?')
  const goOn = file.prepare('UPDATE load SET serial = ? WHERE version = (SELECT max(version) FROM load)')
  const note = file.prepare(
    'UPDATE load SET serial = ?, tableId = ?, file = ?, mark = ?, row = ? WHERE version = ?',
  )
  const finish = file.prepare('UPDATE load SET tableId = NULL, row = NULL WHERE version = ?')
  return {
    'import/lock-graph': () => [],
    'import/last-version'() {
      const found = last.get()
      const version = Number(found?.['version'])
      return [{ version, serial: Number(found?.['serial']), projected: version }]
    },
    'import/unfinished-load': () =>
      unfinished.all().map(({ version, tableId, file, mark, row }) => ({
        version: Number(version),
        table: String(tableId),
        file: String(file),
        mark: String(mark),
        row: Number(row),
      })),
    'import/write-load'({ version, serial, startedAt, by }) {
      begin.run(version, serial, startedAt, by)
      return []
    },
    'import/load-at': ({ version }) =>
      found.all(version).map(({ startedAt, by }) => ({ startedAt: String(startedAt), by: String(by) })),
    'import/continue-load'({ serial }) {
      goOn.run(serial)
      return []
    },
    'import/note-row'({ version, serial, table, file, mark, row }) {
      note.run(serial, table, file, mark, row, version)
      return []
    },
    'import/finish-load'({ version }) {
      finish.run(version)
      return []
    },
  }
}

function answersOnThings(file: DatabaseSync): Answers {
  const thing = file.prepare('SELECT id, type, given, publisher, retells FROM thing WHERE id = ?')
  const publishes = file.prepare('SELECT 1 FROM thing WHERE publisher = ? LIMIT 1')
  const counts = countingIn(file)
  return {
    'import/known-things': ({ ids }) =>
      foundAmong(ids, (id) => thing.get(id)).map((found) => ({
        id: String(found['id']),
        type: String(found['type']),
        given: read(found['given']),
        publisher: textOf(found['publisher']),
        retells: textOf(found['retells']),
        withdrawn: null,
      })),
    'projection/read-things': ({ ids }) =>
      foundAmong(ids, (id) => thing.get(id)).map((found) => {
        const { unnamed = false, title = null } = read<{ unnamed?: boolean; title?: string }>(found['given'])
        const id = String(found['id'])
        const publisher = textOf(found['publisher'])
        return {
          id,
          type: String(found['type']),
          unnamed,
          title,
          publisher,
          publishes: publishes.get(id) !== undefined,
          counts: counts(id),
        }
      }),
  }
}

/** Whether some claim that names a thing is more than proposed, or none names it: as it is when it is first asked. */
function countingIn(file: DatabaseSync): (id: Id) => boolean {
  let silent: ReadonlySet<Id> | undefined
  return (id) => {
    silent ??= thingsOfNoCountingClaim(file)
    return !silent.has(id)
  }
}

function thingsOfNoCountingClaim(file: DatabaseSync): ReadonlySet<Id> {
  const reviewed = file.prepare(
    `SELECT claim.id AS id, claim.claim AS claim, group_concat(rank ORDER BY review.serial) AS ranks
     FROM review JOIN claim ON claim.id = review.claim GROUP BY claim.id HAVING ranks LIKE '%proposed%'`,
  )
  const [silent, waiting] = [new Set<Id>(), new Set<Id>()]
  for (const { id, claim, ranks } of reviewed.iterate()) {
    if (isMoreThanProposed(String(ranks).split(','))) continue
    waiting.add(String(id))
    for (const named of namedBy(claim)) silent.add(named)
  }
  if (silent.size === 0) return silent
  for (const { id, claim } of file.prepare('SELECT id, claim FROM claim').iterate()) {
    if (!waiting.has(String(id))) for (const named of namedBy(claim)) silent.delete(named)
  }
  return silent
}

/** By all its reviews in their order, one of which proposed it: somebody accepted it, and nobody proposed it anew. */
const isMoreThanProposed = (ranks: readonly string[]): boolean =>
  ranks.at(-1) !== 'proposed' && ranks.some((rank) => rank === 'normal' || rank === 'preferred')

/** A document is there, whatever becomes of what it states. */
function namedBy(kept: SQLOutputValue | undefined): Id[] {
  const claim = read<Claim>(kept)
  return mentionedIn([claim]).filter((id) => id !== claim.from)
}

function answersOnClaims(file: DatabaseSync): Answers {
  const claim = file.prepare('SELECT id, claim, basis, reason, quotes FROM claim WHERE id = ?')
  const reviews = file.prepare('SELECT claim, rank, by, why FROM review WHERE claim = ? ORDER BY serial')
  const rank = file.prepare('SELECT rank FROM review WHERE claim = ? ORDER BY serial DESC LIMIT 1')
  return {
    'import/known-claims': ({ ids }) =>
      foundAmong(ids, (id) => claim.get(id)).map(({ id, basis, reason, quotes }) => ({
        ...{ id: String(id), basis: String(basis), reason: textOf(reason) },
        quotes: read<QuoteRow[]>(quotes),
      })),
    'import/known-reviews': ({ claims }) =>
      claims.flatMap((id) =>
        reviews.all(id).map((found) => ({
          ...{ claim: id, rank: String(found['rank']) },
          ...{ by: String(found['by']), why: String(found['why']) },
        })),
      ),
    'projection/read-claims': ({ ids }) =>
      foundAmong(ids, (id) => claim.get(id)).map((found) => {
        const { date, ...kept } = read<KeptClaim>(found['claim'])
        return {
          ...kept,
          ...(date ?? undated),
          basis: String(found['basis']),
          reason: textOf(found['reason']),
          rank: textOf(rank.get(kept.id)?.['rank'] ?? null),
        }
      }),
  }
}

const undated = { edtf: null, earliest: null, startLatest: null, endEarliest: null, latest: null }

function answersOnDossiers(file: DatabaseSync): Answers {
  const about = file.prepare(
    'SELECT DISTINCT claim.id FROM about JOIN claim USING (serial) WHERE about.thing = ? AND about.end = ? AND about.predicate = ?',
  )
  const dossier = file.prepare(
    'SELECT DISTINCT claim.id, about.end, about.predicate FROM about JOIN claim USING (serial) WHERE about.thing = ?',
  )
  const identity = file.prepare("SELECT id FROM claim WHERE predicate IN ('sameAs', 'differentFrom')")
  const distinct = (ids: Iterable<Id>) => [...new Set(ids)].map((id) => ({ id }))
  const idsAbout = (things: readonly Id[], end: string, predicate: string) =>
    things.flatMap((thing) => about.all(thing, end, predicate).map(({ id }) => String(id)))
  return {
    'projection/claims-on-identity': () => identity.all().map(({ id }) => ({ id: String(id) })),
    'projection/claims-of-dossiers': ({ things, bySubject, byObject }) =>
      distinct(
        things.flatMap((thing) =>
          dossier
            .all(thing)
            .filter(({ end, predicate }) =>
              (end === 'SUBJECT' ? bySubject : byObject).includes(String(predicate)),
            )
            .map(({ id }) => String(id)),
        ),
      ),
    'projection/claims-behind': ({ offices, contacts }) =>
      distinct([
        ...idsAbout(offices, 'OBJECT', 'held'),
        ...idsAbout(offices, 'SUBJECT', 'officeOf'),
        ...idsAbout(contacts, 'SUBJECT', 'dated'),
      ]),
  }
}

type Found = Readonly<Record<string, SQLOutputValue>>

const foundAmong = (ids: readonly Id[], find: (id: Id) => Found | undefined): Found[] =>
  ids.map(find).filter((found) => found !== undefined)
