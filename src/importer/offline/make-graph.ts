import { join } from 'node:path'
import type { Records } from '../load.ts'
import { closeGraphFiles, openGraphFiles } from './graph-files.ts'
import { openLedger } from './ledger.ts'
import { type Written, writeLedger } from './write-ledger.ts'

type Making = {
  /** An empty one, for files that nobody needs afterwards. */
  readonly folder: string
  readonly loadAll: (records: Records) => Promise<unknown>
  /** Is given what `neo4j-admin database import full` is to be told. */
  readonly importGraph: (words: readonly string[]) => Promise<void>
  readonly progress: (written: Written) => void
}

/** Keeps loads in a ledger, writes what they record and what follows from it to files, and has Neo4j import these. */
export async function makeGraph({ folder, loadAll, importGraph, progress }: Making): Promise<void> {
  const ledger = openLedger(join(folder, 'ledger.sqlite'))
  const files = openGraphFiles(folder)
  try {
    await loadAll(ledger)
    await writeLedger(ledger, files, progress)
  } finally {
    ledger.close()
  }
  await importGraph(await closeGraphFiles(files))
}
