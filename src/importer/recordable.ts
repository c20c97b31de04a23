import { isDeepStrictEqual } from 'node:util'
import { type Claim, type Ground, isSameGround } from '../model/claim.ts'
import { claimId } from '../model/claim-id.ts'
import { Fault } from '../model/fault.ts'
import type { Id, ThingType } from '../model/thing.ts'
import { boundDate, readDate, type UncertainDate } from '../model/uncertain-date.ts'
import type { Bundle, BundleClaim, BundleDocument, BundleReview, BundleThing } from './bundle.ts'
import { claimFaults } from './claim-faults.ts'
import { eachOnce, type Given } from './each-once.ts'
import { entryOf, objectsOf, referencesOf } from './references.ts'
import { Findings } from './refused-bundle.ts'
import { quotableDocuments, type RecordableQuote, resolveQuotes } from './resolve-quotes.ts'
import type { TextsAtHand } from './texts.ts'

export type RecordableClaim = Claim & { readonly quotes: readonly RecordableQuote[] }

/** A bundle that has been checked and can be recorded as it stands: each thing, document and claim once. */
export type Recordable = {
  readonly file: string
  readonly madeBy: Bundle['madeBy']
  readonly documents: readonly BundleDocument[]
  readonly things: readonly BundleThing[]
  readonly claims: readonly RecordableClaim[]
  readonly reviews: readonly BundleReview[]
}

/** What a bundle may refer to beyond itself: what earlier loads have recorded. */
export type Known = {
  readonly typesOf: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, ThingType>>
  /** What loads have given of things and documents: a bundle may add to it, but not say otherwise. */
  readonly givenOf: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Given>>
  /** What claims rest on; those that are not recorded are absent. */
  readonly groundsOf: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, Ground>>
}

/** @throws {RefusedBundle} with all that is wrong with it. */
export const recordable = async (
  file: string,
  bundle: Bundle,
  { texts, known }: { readonly texts: TextsAtHand; readonly known: Known },
): Promise<Recordable> => {
  const findings = new Findings(file)
  const given = await known.givenOf([...bundle.documents, ...bundle.things].map(({ id }) => id))
  const documents = eachOnce(bundle.documents, given, (entry, index, reason) =>
    findings.add(entryOf.document(entry, index), reason),
  )
  const things = eachOnce(bundle.things, given, (entry, index, reason) =>
    findings.add(entryOf.thing(entry, index), reason),
  )
  const typeOf = await checkReferences(bundle, known, findings)
  const claims = await readClaims(bundle, { texts, typeOf, findings })
  await checkRecorded(bundle, claims, known, findings)
  findings.refuseIfAny()
  return { file, madeBy: bundle.madeBy, documents, things, claims, reviews: bundle.reviews }
}

type TypeOf = (id: Id) => ThingType | undefined

const checkReferences = async (bundle: Bundle, known: Known, findings: Findings): Promise<TypeOf> => {
  const references = referencesOf(bundle)
  const declared = new Map<Id, ThingType>(bundle.documents.map(({ id }) => [id, 'Document']))
  const ids = [...references.map(({ id }) => id), ...bundle.things.map(({ id }) => id), ...declared.keys()]
  const before = await known.typesOf([...new Set(ids)])
  for (const [index, thing] of bundle.things.entries()) {
    const type = before.get(thing.id) ?? declared.get(thing.id) ?? thing.type
    if (type !== thing.type)
      findings.add(entryOf.thing(thing, index), `it is known as ${type} already, not as ${thing.type}`)
    declared.set(thing.id, thing.type)
  }
  const typeOf: TypeOf = (id) => declared.get(id) ?? before.get(id)
  for (const { entry, place, id, types } of references) {
    const type = typeOf(id)
    if (!type)
      findings.add(entry, `its ${place} ${id} refers to nothing: neither this bundle nor the graph has it`)
    else if (!types.includes(type))
      findings.add(entry, `its ${place} ${id} is of type ${type}, where ${types.join(' or ')} is right`)
  }
  return typeOf
}

const readClaims = async (
  bundle: Bundle,
  {
    texts,
    typeOf,
    findings,
  }: { readonly texts: TextsAtHand; readonly typeOf: TypeOf; readonly findings: Findings },
): Promise<readonly RecordableClaim[]> => {
  const quotable = await quotableDocuments(bundle, texts, findings)
  const originals = bundle.documents.filter((document) => document.retells === undefined)
  const read = new Map<Id, RecordableClaim>()
  for (const [index, claim] of bundle.claims.entries()) {
    const report = (reason: string) => findings.add(entryOf.claim(claim, index), reason)
    const from = claim.from ?? (originals.length === 1 ? originals[0]?.id : undefined)
    for (const fault of claimFaults(claim, typeOf)) report(fault)
    if (from === undefined) report(`"from" is needed: the bundle has ${originals.length} originals`)
    else if (quotable.get(from)?.document.retells)
      report(`it is from ${from}, a dispatch: name the original that it retells`)
    const quotes = resolveQuotes({ quotes: claim.quotes, from }, quotable, report)
    const date = readDateOf(claim, report)
    if (from === undefined || date === undefined) continue
    const whole = { ...withId(claim, { from, date }), quotes }
    if (claim.id !== undefined && claim.id !== whole.id)
      report(`its id is not its hash, ${whole.id}: leave it out`)
    const twin = read.get(whole.id)
    if (twin && !isSameGround(twin, whole))
      report('an earlier claim says the same with another basis or reason: keep one of them')
    read.set(whole.id, twin ? united(twin, whole) : whole)
  }
  return [...read.values()]
}

/** Undefined, and reported, where there is one that cannot be read. */
const readDateOf = (
  { date }: BundleClaim,
  report: (reason: string) => void,
): UncertainDate | null | undefined => {
  if (date === undefined) return null
  try {
    return typeof date === 'string' ? readDate(date) : boundDate(date.edtf, date)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    report(error.message)
    return undefined
  }
}

const withId = (claim: BundleClaim, { from, date }: Pick<Claim, 'from' | 'date'>): Claim => {
  const said = {
    from,
    predicate: claim.predicate,
    subject: claim.subject,
    objects: objectsOf(claim).toSorted(),
    value: claim.value ?? null,
    date,
    role: claim.role ?? null,
    stance: claim.stance ?? null,
    polarity: claim.polarity ?? null,
    channel: claim.channel ?? null,
    speaker: claim.speaker ?? null,
    onBehalfOf: claim.onBehalfOf ?? null,
    during: claim.during ?? null,
    negated: claim.negated,
    alleged: claim.alleged,
    certain: claim.certain,
    toldBy: claim.toldBy,
  }
  return { ...said, id: claimId(said), basis: claim.basis, reason: claim.reason ?? null }
}

const united = (a: RecordableClaim, b: RecordableClaim): RecordableClaim => {
  const added = b.quotes.filter((quote) => !a.quotes.some((other) => isDeepStrictEqual(other, quote)))
  return { ...(b.basis === 'quoted' ? b : a), quotes: [...a.quotes, ...added] }
}

/** Claims that the graph has already must rest on the same, and those reviewed must be there. */
const checkRecorded = async (
  bundle: Bundle,
  claims: readonly RecordableClaim[],
  known: Known,
  findings: Findings,
): Promise<void> => {
  const own = new Set(claims.map(({ id }) => id))
  const grounds = await known.groundsOf([...own, ...bundle.reviews.map(({ claim }) => claim)])
  for (const claim of claims) {
    const fault = otherGround(claim, grounds.get(claim.id))
    if (fault) findings.add(`${claim.predicate} ${claim.subject}`, fault)
  }
  for (const [index, review] of bundle.reviews.entries()) {
    if (own.has(review.claim) || grounds.has(review.claim)) continue
    findings.add(
      entryOf.review(review, index),
      'it reviews nothing: neither this bundle nor the graph has the claim',
    )
  }
}

/** What is wrong where a claim is recorded on another ground; null where it is not, or on the same. */
export const otherGround = (claim: Claim, recorded: Ground | undefined): string | null =>
  recorded === undefined || isSameGround(claim, recorded)
    ? null
    : `the graph, or a bundle before this one, has this claim as ${claim.id} on the ground of ${recorded.basis} ("${recorded.reason}"), not ${claim.basis} ("${claim.reason}"): give the same, or quote it`
