import type { ProjectedThing, Projection } from '../../model/projection/projection.ts'
import type { Id } from '../../model/thing.ts'
import { claimRow, endRows, type QuoteRow, tellerRows } from '../claim-rows.ts'
import type { RecordableClaim } from '../recordable.ts'
import type { GraphFiles } from './graph-files.ts'

type GivenThing = {
  readonly id: Id
  readonly type: string
  readonly given?: object
}

/** A thing with what was given of it and what follows from claims. */
export function writeThing(
  { things }: GraphFiles,
  { id, type, given }: GivenThing,
  { labels, properties }: Pick<ProjectedThing, 'labels' | 'properties'>,
): void {
  things.add({ id, labels, type, ...given, ...properties })
}

type Recorded = {
  readonly serial: number
  readonly load: number
  readonly quotes: readonly Omit<QuoteRow, 'claim'>[]
}

/** A claim with its ends, its words and where it came from. */
export function writeClaim(
  files: GraphFiles,
  claim: Omit<RecordableClaim, 'quotes'>,
  { serial, load, quotes }: Recorded,
): void {
  const told = { ...claim, quotes: [] }
  const { id, properties, bounds } = claimRow(told, serial)
  files.claims.add({ id, serial, ...properties, ...bounds })
  for (const { type, thing } of endRows(told)) files.claimEnds.add({ from: serial, to: thing, type })
  for (const { thing, position } of tellerRows(told)) files.tellers.add({ from: serial, to: thing, position })
  for (const { document, ...words } of quotes) files.quotes.add({ from: serial, to: document, ...words })
  files.claimExtractions.add({ from: serial, to: load })
  files.claimLoads.add({ from: serial, to: load })
}

/** Relationships and disagreements. @param serialOf of the claims that disagree. */
export function writeDerived(
  files: GraphFiles,
  { relationships, disagreements }: Omit<Projection, 'things'>,
  serialOf: (claim: Id) => number,
): void {
  for (const { type, start, end, properties } of relationships) {
    files.derived.add({ from: start, to: end, type, ...properties })
  }
  for (const { id, over, sides, ...properties } of disagreements) {
    files.disagreements.add({ id, ...properties })
    files.over.add({ from: id, to: over })
    for (const { claimId, value } of sides) files.sides.add({ from: serialOf(claimId), to: id, value })
  }
}

/** Lines so far, of which some thousands may wait in memory. */
export async function flushGraphFiles(files: GraphFiles): Promise<void> {
  for (const file of Object.values(files)) await file.flush()
}
