import { ofDossiers } from '../../model/projection/dossier.ts'
import { project } from '../../model/projection/projection.ts'
import { graphVersion } from '../../neo4j/prepare-database.ts'
import { nothingAtHand, readDossiers, readWhoIsWho } from '../dossiers.ts'
import type { GraphFiles } from './graph-files.ts'
import type { KeptThing, Ledger } from './ledger.ts'
import { claimsIn, loadsIn, loadsOfThingsIn, reviewsIn, serialsIn, thingsIn } from './ledger-contents.ts'
import { flushGraphFiles, writeClaim, writeDerived, writeThing } from './write-graph-files.ts'

export type Written = { readonly claims: number; readonly things: number }

const partSize = 1_000

/** Writes all that a ledger holds, and what follows from it, a part at a time. */
export async function writeLedger(
  ledger: Ledger,
  files: GraphFiles,
  progress: (written: Written) => void,
): Promise<void> {
  const { file } = ledger
  const written = { claims: 0, things: 0 }
  for (const claims of claimsIn(file, partSize)) {
    for (const { claim, ...recorded } of claims) writeClaim(files, claim, recorded)
    await flushGraphFiles(files)
    written.claims += claims.length
    progress({ ...written })
  }
  const derive = await deriver(ledger, files, writeLoads(ledger, files))
  for (const things of thingsIn(file, partSize)) {
    await derive(things)
    await flushGraphFiles(files)
    written.things += things.length
    progress({ ...written })
  }
  for (const told of loadsOfThingsIn(file, partSize)) {
    for (const { thing, load } of told) files.thingLoads.add({ from: thing, to: load })
    await flushGraphFiles(files)
  }
}

/** @returns the version of the last load. */
function writeLoads({ file }: Ledger, files: GraphFiles): number {
  const loads = loadsIn(file)
  for (const { version, startedAt, by, tool } of loads) {
    files.loads.add({ version, startedAt, by })
    if (tool) files.extractions.add({ load: version, ...tool, startedAt })
  }
  for (const { serial, claim, load, ...review } of reviewsIn(file)) {
    files.reviews.add({ serial, ...review })
    files.reviewed.add({ from: serial, to: claim })
    files.reviewLoads.add({ from: serial, to: load })
  }
  const { version = 0, serial = 0 } = loads.at(-1) ?? {}
  const versions = { graphVersion, dataVersion: version, projectedVersion: version }
  files.graph.add({ id: 'graph', ...versions, serial, imported: true })
  return version
}

/** Writes things and what follows from the claims in their dossiers. */
async function deriver(
  ledger: Ledger,
  files: GraphFiles,
  version: number,
): Promise<(things: readonly KeptThing[]) => Promise<void>> {
  const serialOf = serialsIn(ledger.file)
  const reading = { transaction: ledger, version }
  const known = { atHand: nothingAtHand, whoIsWho: await readWhoIsWho(reading, nothingAtHand) }
  return async (kept) => {
    const givenOf = new Map(kept.map((thing) => [thing.id, thing]))
    const { record } = await readDossiers(reading, givenOf.keys(), known)
    // What they were merged with stands in a part of its own.
    const { things, ...derived } = ofDossiers(project(record), new Set(givenOf.keys()))
    for (const { id, labels, properties } of things) {
      const given = givenOf.get(id)
      if (given) writeThing(files, given, { labels, properties })
    }
    for (const { id, publisher, retells } of kept) {
      if (publisher !== null) files.documentLinks.add({ from: id, to: publisher, type: 'PUBLISHED_BY' })
      if (retells !== null) files.documentLinks.add({ from: id, to: retells, type: 'RETELLS' })
    }
    writeDerived(files, derived, serialOf)
  }
}
