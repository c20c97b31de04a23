import type { DatabaseSync } from 'node:sqlite'
import { dossiersOf } from '../../model/projection/dossier.ts'
import type { Transaction } from '../../neo4j/database.ts'
import type { QuoteRow } from '../claim-rows.ts'
import type { News, Recording } from '../load.ts'
import type { RecordableClaim } from '../recordable.ts'

/** Keeps news in a ledger as a load would record them in the graph; nothing is derived from them yet. */
export function ledgerWriter(
  file: DatabaseSync,
): (transaction: Transaction, news: News, recording: Recording) => Promise<void> {
  const writeThing = file.prepare(
    'INSERT INTO thing (id, type, given) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET given = excluded.given',
  )
  const writeTold = file.prepare('INSERT OR IGNORE INTO told (thing, version) VALUES (?, ?)')
  const link = {
    PUBLISHED_BY: file.prepare('UPDATE thing SET publisher = ? WHERE id = ?'),
    RETELLS: file.prepare('UPDATE thing SET retells = ? WHERE id = ?'),
  }
  const writeTool = file.prepare('UPDATE load SET tool = ? WHERE version = ?')
  const writeClaim = file.prepare(
    'INSERT INTO claim (serial, id, version, predicate, claim, basis, reason, quotes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const writeAbout = file.prepare('INSERT INTO about (thing, end, predicate, serial) VALUES (?, ?, ?, ?)')
  const writeBasis = file.prepare('UPDATE claim SET basis = ?, reason = ? WHERE id = ?')
  const quotesOf = file.prepare('SELECT quotes FROM claim WHERE id = ?')
  const writeQuotes = file.prepare('UPDATE claim SET quotes = ? WHERE id = ?')
  const writeReview = file.prepare(
    'INSERT INTO review (serial, claim, version, rank, by, why) VALUES (?, ?, ?, ?, ?, ?)',
  )

  const writeClaims = (
    claims: readonly RecordableClaim[],
    quotes: ReadonlyMap<string, readonly QuoteRow[]>,
    { version, last }: Recording,
  ) => {
    let { serial } = last
    for (const { quotes: _quotes, basis, reason, ...claim } of claims) {
      serial += 1
      const { id, predicate, subject, objects } = claim
      const dossiers = dossiersOf(claim)
      writeClaim.run(
        serial,
        id,
        version,
        predicate,
        JSON.stringify(claim),
        basis,
        reason,
        JSON.stringify(quotes.get(id) ?? []),
      )
      if (dossiers.includes(subject)) writeAbout.run(subject, 'SUBJECT', predicate, serial)
      // Who held an office is asked of the office too.
      if (dossiers !== objects && predicate !== 'held') continue
      for (const object of objects) writeAbout.run(object, 'OBJECT', predicate, serial)
    }
    return serial
  }

  return async (_transaction, { things, links, claims, nowQuoted, quotes, reviews }, recording) => {
    const { version, tool } = recording
    for (const { id, type, given } of things) {
      writeThing.run(id, type, JSON.stringify(given))
      writeTold.run(id, version)
    }
    for (const { type, document, to } of links) link[type].run(to, document)
    if (claims.length > 0) writeTool.run(JSON.stringify(tool), version)
    const quoted = Map.groupBy(quotes, ({ claim }) => claim)
    let serial = writeClaims(claims, quoted, recording)
    for (const { basis, reason, id } of nowQuoted) writeBasis.run(basis, reason, id)
    const added = new Set(claims.map(({ id }) => id))
    for (const [id, more] of quoted) {
      if (added.has(id)) continue
      const known = JSON.parse(String(quotesOf.get(id)?.['quotes'])) as QuoteRow[]
      writeQuotes.run(JSON.stringify([...known, ...more]), id)
    }
    for (const { claim, rank, by, why } of reviews) {
      serial += 1
      writeReview.run(serial, claim, version, rank, by, why)
    }
  }
}
