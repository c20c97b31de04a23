/** A Neo4j that answers, and how to reach it. */
export type ProvidedNeo4j = {
  readonly uri: string
  readonly user: string
  readonly password: string
  readonly database: string
  /** Address of Neo4j Browser; null where it is not known. */
  readonly browser: string | null
  readonly origin: 'address' | 'embedded' | 'container'
  /** Stops what was started for it, cleanly; a Neo4j found by address runs on. May be called twice. */
  close(): Promise<void>
}

/** Tells the person at the keyboard what is going on, in a short sentence without an end mark. */
export type Say = (progress: string) => void
