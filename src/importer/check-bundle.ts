import { type Claim, type Ground, isSameGround } from '../model/claim.ts'
import type { Id, ThingType } from '../model/thing.ts'
import type { Bundle } from './bundle.ts'
import { contradictedField, type Known, type KnownThing } from './known.ts'
import { entryOf, referencesOf } from './references.ts'
import type { Findings } from './refused-bundle.ts'

export type TypeOf = (id: Id) => ThingType | undefined

/** The things of a bundle and those it refers to: each once, and none that says what another denies. */
export const checkThings = async (bundle: Bundle, known: Known, findings: Findings) => {
  const references = referencesOf(bundle)
  const documents = bundle.documents.map((document) => ({ ...document, type: 'Document' as const }))
  const ids = [...references, ...documents, ...bundle.things].map(({ id }) => id)
  const before = await known.thingsAmong([...new Set(ids)])
  for (const { id, withdrawn } of before.values())
    if (withdrawn !== undefined) findings.add(id, withdrawnFault(id))
  const ownDocuments = eachOnce(documents, before, (entry, index, reason) =>
    findings.add(entryOf.document(entry, index), reason),
  )
  const beforeThings = new Map([...before, ...ownDocuments])
  const ownThings = eachOnce(bundle.things, beforeThings, (entry, index, reason) =>
    findings.add(entryOf.thing(entry, index), reason),
  )
  const typeOf: TypeOf = (id) => (ownThings.get(id) ?? beforeThings.get(id))?.type
  for (const { entry, place, id, types } of references) {
    const type = typeOf(id)
    if (!type)
      findings.add(entry, `its ${place} ${id} refers to nothing: neither this bundle nor the graph has it`)
    else if (!types.includes(type))
      findings.add(entry, `its ${place} ${id} is of type ${type}, where ${types.join(' or ')} is right`)
  }
  return { documents: [...ownDocuments.values()], things: [...ownThings.values()], typeOf }
}

/** Claims that the graph has already must rest on the same, and those reviewed must be there. */
export const checkClaims = async (
  { reviews }: Bundle,
  claims: readonly Claim[],
  { known, findings }: { readonly known: Known; readonly findings: Findings },
): Promise<void> => {
  const own = new Set(claims.map(({ id }) => id))
  const grounds = await known.groundsOf([...own, ...reviews.map(({ claim }) => claim)])
  for (const claim of claims) {
    const fault = otherGround(claim, grounds.get(claim.id))
    if (fault) findings.add(`${claim.predicate} ${claim.subject}`, fault)
  }
  for (const [index, review] of reviews.entries()) {
    if (own.has(review.claim) || grounds.has(review.claim)) continue
    findings.add(
      entryOf.review(review, index),
      'it reviews nothing: neither this bundle nor the graph has the claim',
    )
  }
}

/** What is wrong where a claim is recorded on another ground; null where it is not recorded, or on the same. */
export const otherGround = (claim: Claim, recorded: Ground | undefined): string | null =>
  recorded === undefined || isSameGround(claim, recorded)
    ? null
    : `the graph, or a bundle before this one, has this claim as ${claim.id} on the ground of ${recorded.basis} ("${recorded.reason}"), not ${claim.basis} ("${claim.reason}"): give the same, or quote it`

/** What is wrong with a bundle that brings or names what was withdrawn. */
export const withdrawnFault = (id: Id): string =>
  `${id} was withdrawn, and nothing of it is loaded again: leave it out`

type Told = { readonly id: Id; readonly type: ThingType }

/** By their ids, what several entries tell of one united. */
const eachOnce = <Entry extends Told>(
  entries: readonly Entry[],
  before: ReadonlyMap<Id, Told | KnownThing>,
  report: (entry: Entry, index: number, reason: string) => void,
): ReadonlyMap<Id, Entry> => {
  const byId = new Map<Id, Entry>()
  for (const [index, entry] of entries.entries()) {
    const twin = byId.get(entry.id)
    const within = twin && contradictedField(twin, entry)
    if (within) report(entry, index, `the bundle has ${entry.id} twice, with a different ${within}`)
    const known = before.get(entry.id)
    const beyond = known && contradictedField(known, entry)
    if (beyond) report(entry, index, `${entry.id} is known already, with a different ${beyond}`)
    byId.set(entry.id, { ...twin, ...entry })
  }
  return byId
}
