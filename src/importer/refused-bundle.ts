import { Fault, ImportFault } from '../model/fault.ts'

/** A bundle is recorded whole or not at all: this is all that is wrong with it, each fault with its place. */
export class RefusedBundle extends Fault {
  override readonly name = 'RefusedBundle'
  readonly file: string
  readonly faults: readonly ImportFault[]

  constructor(file: string, faults: readonly ImportFault[]) {
    super(faults.map((fault) => fault.message).join('\n'))
    this.file = file
    this.faults = faults
  }
}

/** Faults of one file, gathered while it is read. */
export class Findings {
  readonly faults: ImportFault[] = []
  readonly file: string

  constructor(file: string) {
    this.file = file
  }

  add(entry: string, reason: string): void {
    this.faults.push(new ImportFault({ file: this.file, entry }, reason))
  }

  /** @throws {RefusedBundle} when there are any. */
  refuseIfAny(): void {
    if (this.faults.length > 0) throw new RefusedBundle(this.file, this.faults)
  }
}
