import { type Claim, isSameGround } from '../model/claim.ts'
import { claimId } from '../model/claim-id.ts'
import { Fault } from '../model/fault.ts'
import type { Id } from '../model/thing.ts'
import { boundDate, readDate, type UncertainDate } from '../model/uncertain-date.ts'
import type { Bundle, BundleClaim, BundleDocument, BundleReview, BundleThing } from './bundle.ts'
import { checkClaims, checkThings, type TypeOf } from './check-bundle.ts'
import { claimFaults } from './claim-faults.ts'
import type { Known } from './known.ts'
import { entryOf, objectsOf } from './references.ts'
import { Findings } from './refused-bundle.ts'
import { quotableDocuments, type RecordableQuote, resolveQuotes, unitedQuotes } from './resolve-quotes.ts'
import type { TextsAtHand } from './texts.ts'

export type RecordableClaim = Claim & { readonly quotes: readonly RecordableQuote[] }

/** A bundle that has been checked and can be recorded as it stands: each thing, document and claim once. */
export type Recordable = {
  readonly file: string
  readonly madeBy: Bundle['madeBy']
  readonly documents: readonly (BundleDocument & { readonly type: 'Document' })[]
  readonly things: readonly BundleThing[]
  readonly claims: readonly RecordableClaim[]
  readonly reviews: readonly BundleReview[]
  /** New claims await review. */
  readonly proposed?: boolean | undefined
  /** The load that it was exported from. */
  readonly load?: Bundle['load']
}

/** @throws {RefusedBundle} with all that is wrong with it. */
export const recordable = async (
  file: string,
  bundle: Bundle,
  { texts, known }: { readonly texts: TextsAtHand; readonly known: Known },
): Promise<Recordable> => {
  const findings = new Findings(file)
  const { documents, things, typeOf } = await checkThings(bundle, known, findings)
  const claims = await readClaims(bundle, { texts, typeOf, findings })
  await checkClaims(bundle, claims, { known, findings })
  findings.refuseIfAny()
  const { madeBy, reviews, proposed, load } = bundle
  return { file, madeBy, documents, things, claims, reviews, proposed, load }
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
    const isExported = bundle.load !== undefined
    const quotes = resolveQuotes({ quotes: claim.quotes, from, isExported }, quotable, report)
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
  claim: BundleClaim,
  report: (reason: string) => void,
): UncertainDate | null | undefined => {
  try {
    return dateOf(claim)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    report(error.message)
    return undefined
  }
}

const dateOf = ({ date }: BundleClaim): UncertainDate | null => {
  if (date === undefined) return null
  return typeof date === 'string' ? readDate(date) : boundDate(date.edtf, date)
}

/** The id under which a claim of a bundle is recorded. @throws {Fault} when its date cannot be read. */
export const recordedId = (claim: BundleClaim, from: Id): Id =>
  withId(claim, { from, date: dateOf(claim) }).id

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

const united = (a: RecordableClaim, b: RecordableClaim): RecordableClaim => ({
  ...(b.basis === 'quoted' ? b : a),
  quotes: unitedQuotes(a.quotes, b.quotes),
})
