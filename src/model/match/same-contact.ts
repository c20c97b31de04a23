import type { contactKinds, Id } from '../thing.ts'
import type { UncertainDate } from '../uncertain-date.ts'
import { compareContactDates } from './contact-dates.ts'
import { compareSides } from './contact-sides.ts'
import type { Judgement } from './mention.ts'
import { inThousandths } from './score.ts'

/** A contact as one source tells it; all ids are those to keep, so that one person has one. */
export type ToldContact = {
  readonly kind: keyof typeof contactKinds | null
  readonly status: string | null
  /** Persons, and offices nobody is named for. */
  readonly participants: readonly Id[]
  /** States and organisations that took part or were represented. */
  readonly bodies: readonly Id[]
  readonly date: UncertainDate | null
  readonly places: readonly Id[]
  /** By which document, and which of its contacts it is there: a table's row, a passage. */
  readonly accounts: readonly { readonly document: Id; readonly account: string }[]
}

/** `differentFrom` is said only where a document itself tells of two; `different` is what nothing speaks for. */
export type ContactJudgement = Judgement & {
  readonly verdict: 'same' | 'proposed' | 'different' | 'differentFrom'
}

/** From here on two are taken for one; needs a sure day, both sides and a kind that fits. */
const sameFrom = 0.9
const proposedFrom = 0.6
/** Where nothing is left to doubt but what no source tells, such as a second call on the same day. */
const most = 0.97
const apartInDocument = 0.05

/** Whether two sources tell of one contact; the same whichever comes first. */
export function sameContact(a: ToldContact, b: ToldContact): ContactJudgement {
  const document = documentOfTwo(a, b)
  if (document !== null)
    return {
      score: apartInDocument,
      verdict: 'differentFrom',
      reasons: [`${document} tells of both, as of two`],
    }
  const parts = [
    compareSides(a, b),
    compareContactDates(a, b),
    compareKinds(a, b),
    compareStatus(a, b),
    comparePlaces(a, b),
  ]
  const score = inThousandths(parts.reduce((product, part) => product * part.score, most))
  const verdict = score >= sameFrom ? 'same' : score >= proposedFrom ? 'proposed' : 'different'
  return { score, verdict, reasons: parts.flatMap(({ reasons }) => reasons) }
}

/** The first document that has them as two of its contacts, and in no account as one. */
function documentOfTwo(a: ToldContact, b: ToldContact): Id | null {
  const documents = new Set(a.accounts.map(({ document }) => document))
  const both = [...new Set(b.accounts.map(({ document }) => document))]
    .filter((each) => documents.has(each))
    .sort()
  const accountsIn = (contact: ToldContact, document: Id) =>
    new Set(contact.accounts.filter((each) => each.document === document).map(({ account }) => account))
  return both.find((each) => accountsIn(a, each).isDisjointFrom(accountsIn(b, each))) ?? null
}

const says = (score: number, reason?: string): Judgement => ({
  score,
  reasons: reason === undefined ? [] : [reason],
})

/** A visit consists of meetings; what one source calls a call is hardly the other's meeting, and yet there are video summits. */
function compareKinds({ kind: a }: ToldContact, { kind: b }: ToldContact): Judgement {
  if (a === null || b === null) return says(0.97, 'the kind of one of them is not told')
  if (a === b) return says(1, `both are told as a ${a}`)
  const [first, second] = [a, b].sort()
  const told = `one is told as a ${first}, the other as a ${second}`
  if (first === 'meeting' && second === 'visit') return says(0.9, told)
  return first === 'call' && second === 'meeting' ? says(0.6, told) : says(0.2, told)
}

const unheld = new Set(['cancelled', 'boycotted'])

/** A plan becomes what was held; a cancelled one does only where sources quarrel. */
function compareStatus({ status: a }: ToldContact, { status: b }: ToldContact): Judgement {
  const isQuarrel = a !== null && b !== null && unheld.has(a) !== unheld.has(b) && [a, b].includes('held')
  return isQuarrel ? says(0.8, `one is told as ${[a, b].sort().join(', the other as ')}`) : says(1)
}

/** Places may lie within each other, which ids do not tell. */
function comparePlaces(a: ToldContact, b: ToldContact): Judgement {
  if (a.places.length === 0 || b.places.length === 0) return says(1)
  const common = a.places.filter((place) => b.places.includes(place)).sort()
  if (common.length > 0) return says(1, `both in ${common.join(', ')}`)
  return a.kind === 'call' && b.kind === 'call' ? says(1) : says(0.75, 'in different places')
}
