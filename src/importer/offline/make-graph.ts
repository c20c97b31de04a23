import { join } from 'node:path'
import type { Records } from '../load.ts'
import { closeGraphFiles, dropGraphFiles, openGraphFiles, type WrittenGraph } from './graph-files.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { type Written, writeLedger } from './write-ledger.ts'

type Making = {
  /** An empty one, for files that nobody needs afterwards. */
  readonly folder: string
  readonly loadAll: (records: Records) => Promise<unknown>
  readonly importGraph: (written: WrittenGraph) => Promise<void>
  readonly progress: (written: Written) => void
  readonly stop?: AbortSignal
}

/** Keeps loads in a ledger, writes what they record and what follows from it to files, and has Neo4j import these. */
export async function makeGraph({ folder, loadAll, importGraph, progress, stop }: Making): Promise<void> {
  const ledger = openLedger(join(folder, 'ledger.sqlite'))
  const files = openGraphFiles(folder)
  try {
    // Between transactions and parts nothing is half done.
    const write: Ledger['write'] = (work) => {
      stop?.throwIfAborted()
      return ledger.write(work)
    }
    await loadAll({ ...ledger, write })
    await writeLedger(ledger, files, (written) => {
      stop?.throwIfAborted()
      progress(written)
    })
    ledger.close()
    await importGraph(await closeGraphFiles(files))
  } finally {
    if (ledger.file.isOpen) ledger.close()
    dropGraphFiles(files)
  }
}
