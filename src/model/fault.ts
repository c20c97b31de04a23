/** Something the person at the keyboard can mend: one sentence that says what was found and what would be right. */
export class Fault extends Error {
  override readonly name: string = 'Fault'
}

/** Neo4j cannot be reached, or not in time; the same call may succeed later. */
export class DatabaseUnavailable extends Fault {
  override readonly name = 'DatabaseUnavailable'
}

/** The database worked on it for as long as it may, and was stopped. */
export class TookTooLong extends Fault {
  override readonly name = 'TookTooLong'
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
