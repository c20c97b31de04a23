/** Something the person at the keyboard can mend: one sentence that says what was found and what would be right. */
export class Fault extends Error {
  override readonly name: string = 'Fault'
}

/** Neo4j cannot be reached, or not in time; the same call may succeed later. */
export class DatabaseUnavailable extends Fault {
  override readonly name = 'DatabaseUnavailable'
}

/** Neo4j went away while something was written: whether it is recorded is not known. */
export class OutcomeUnknown extends Fault {
  override readonly name = 'OutcomeUnknown'
}

/** The database worked on it for as long as it may, and was stopped. */
export class TookTooLong extends Fault {
  override readonly name = 'TookTooLong'
}

/** Right in itself, but not for who asks for it. */
export class NotAllowed extends Fault {
  override readonly name = 'NotAllowed'
}

/** Somebody names a state of the graph that it never had. */
export class UnknownBookmark extends Fault {
  override readonly name = 'UnknownBookmark'
}

/** A fault in what is imported: where it stands and what was expected there. */
export class ImportFault extends Fault {
  override readonly name = 'ImportFault'
  readonly file: string
  readonly entry: string

  constructor(place: { readonly file: string; readonly entry: string }, reason: string) {
    super(`${place.file}, ${place.entry}: ${reason}`)
    this.file = place.file
    this.entry = place.entry
  }
}

/** Who asked is gone: nothing has failed. */
export const isGone = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'
