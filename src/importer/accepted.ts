import type { Ground } from '../model/claim.ts'
import type { Id } from '../model/thing.ts'
import type { Known, KnownThing } from './known.ts'
import type { Recordable } from './recordable.ts'

/** What those that were accepted bring for the next, before any of it is recorded. */
type Accepted = {
  readonly things: Map<Id, KnownThing>
  readonly grounds: Map<Id, Ground>
}

export const nothingAccepted = (): Accepted => ({ things: new Map(), grounds: new Map() })

export function accept({ things, grounds }: Accepted, { documents, things: told, claims }: Recordable): void {
  for (const entry of [...documents, ...told]) things.set(entry.id, { ...things.get(entry.id), ...entry })
  for (const { id, basis, reason } of claims) grounds.set(id, { basis, reason })
}

export const knownToo = (known: Known, accepted: Accepted): Known => ({
  ...known,
  async thingsAmong(ids) {
    const things = new Map(await known.thingsAmong(ids))
    for (const id of ids) {
      const added = accepted.things.get(id)
      if (added) things.set(id, { ...things.get(id), ...added })
    }
    return things
  },
  groundsOf: async (ids) => new Map([...(await known.groundsOf(ids)), ...accepted.grounds]),
})
