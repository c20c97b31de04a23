import { DatabaseSync } from 'node:sqlite'
import type { RankedClaim } from '../../model/projection/record.ts'
import type { Id } from '../../model/thing.ts'
import type { Transaction } from '../../neo4j/database.ts'
import type { StatementName, Statements } from '../../neo4j/statements.generated.ts'
import { ledgerAnswers } from './ledger-answers.ts'
import { ledgerWriter } from './ledger-writer.ts'

/**
 * A record of claims in a file, for as long as it takes to make a graph of it: what loads ask of the graph it answers as
 * the graph would, and needs little memory however long it grows.
 */
export type Ledger = Transaction & {
  write<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer>
  readonly record: ReturnType<typeof ledgerWriter>
  readonly file: DatabaseSync
  close(): void
}

/** A claim as the ledger keeps it, without its quotes; what it rests on may change and stands beside it. */
export type KeptClaim = Omit<RankedClaim, 'rank' | 'basis' | 'reason'>

export type KeptThing = {
  readonly id: Id
  readonly type: string
  readonly given: Readonly<Record<string, unknown>>
  readonly publisher: Id | null
  readonly retells: Id | null
}

/** Opens an empty one. @param path of a file that is not there yet. */
export function openLedger(path: string): Ledger {
  const file = new DatabaseSync(path)
  // Whoever is broken off begins again, so nothing need survive.
  file.exec(`
    PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA cache_size = -65536; PRAGMA temp_store = FILE;
    ${schema}`)
  const answers = ledgerAnswers(file)
  const transaction: Transaction = {
    async run<Name extends StatementName>(name: Name, parameters: Statements[Name]['parameters']) {
      const answer = answers[name]
      if (!answer) throw new Error(`A ledger has no answer to ${name}.`)
      return answer(parameters)
    },
  }
  return {
    ...transaction,
    async write(work) {
      file.exec('BEGIN')
      try {
        const answer = await work(transaction)
        file.exec('COMMIT')
        return answer
      } catch (error) {
        file.exec('ROLLBACK')
        throw error
      }
    },
    record: ledgerWriter(file),
    file,
    close: () => file.close(),
  }
}

const schema = `
  CREATE TABLE load (version INTEGER PRIMARY KEY, startedAt TEXT, by TEXT, serial INTEGER, tool TEXT, tableId TEXT, file TEXT, mark TEXT, row INTEGER);
  CREATE TABLE thing (n INTEGER PRIMARY KEY, id TEXT UNIQUE, type TEXT, given TEXT, publisher TEXT, retells TEXT);
  CREATE INDEX published ON thing (publisher) WHERE publisher IS NOT NULL;
  CREATE TABLE told (thing TEXT, version INTEGER, UNIQUE (thing, version));
  CREATE TABLE claim (serial INTEGER PRIMARY KEY, id TEXT UNIQUE, version INTEGER, predicate TEXT, claim TEXT, basis TEXT, reason TEXT, quotes TEXT);
  CREATE INDEX identity ON claim (predicate) WHERE predicate IN ('sameAs', 'differentFrom');
  CREATE TABLE about (thing TEXT, end TEXT, predicate TEXT, serial INTEGER);
  CREATE INDEX dossier ON about (thing);
  CREATE TABLE review (serial INTEGER PRIMARY KEY, claim TEXT, version INTEGER, rank TEXT, by TEXT, why TEXT);
  CREATE INDEX reviewed ON review (claim);
`
