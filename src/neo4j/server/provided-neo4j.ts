import type { Neo4jAddress } from '../../config.ts'

/** A Neo4j that answers, and how to reach it. */
export type ProvidedNeo4j = Neo4jAddress & {
  /** Address of Neo4j Browser; null where it is not known. */
  readonly browser: string | null
  readonly origin: 'address' | 'embedded' | 'container'
  /** Lets commands on the same home join it, until `close`. */
  share(): void
  /** Stops what was started for it, cleanly; a Neo4j found by address runs on. May be called twice. */
  close(): Promise<void>
}

/** One that was started here, by whoever started it. */
export type StartedNeo4j = Omit<ProvidedNeo4j, 'share'>

/** Tells the person at the keyboard what is going on, in a short sentence without an end mark. */
export type Say = (progress: string) => void
