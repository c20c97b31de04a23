import { type Bounds, firstDay, lastDay } from '../../src/model/bounds.ts'
import { possiblyWithin, type Window } from '../../src/model/calendar.ts'
import type { PredicateName } from '../../src/model/predicates.ts'
import type { Id, ThingType } from '../../src/model/thing.ts'
import {
  type Annotated,
  type AnnotatedAgreement,
  type AnnotatedContact,
  type AnnotatedDate,
  overlap,
  type Span,
} from './annotations.ts'
import type { OwnClaim, OwnGraph, OwnThing } from './own-graph.ts'

/** One of the five documents, as annotated and as claimed; ends of the one are found in the other by names, words and days. */
export type Telling = {
  readonly annotated: Annotated
  readonly graph: OwnGraph
  readonly document: Id
  readonly claims: readonly OwnClaim[]
  /** Whatever a claim of the document names, its publisher included. */
  readonly mentioned: ReadonlySet<Id>
  /** From the annotation's person, contact or agreement; a plural that leaves its members open has several. */
  readonly leaders: ReadonlyMap<string, Id>
  readonly contacts: ReadonlyMap<string, Id>
  readonly agreements: ReadonlyMap<string, readonly Id[]>
}

export const tellingOf = (annotated: Annotated, graph: OwnGraph): Telling => {
  const original = [...graph.things.values()].find(({ sha256 }) => sha256 === annotated.document.sha256)
  if (!original) throw new Error(`No document of data/ has the text of ${annotated.document.id}.`)
  const claims = graph.bundles.flatMap((bundle) => bundle.claims).filter(({ from }) => from === original.id)
  const leaders = new Map(
    annotated.people.flatMap(({ id, name }) =>
      called(graph, 'Leader', name).map((leader) => [id, leader.id] as const),
    ),
  )
  return {
    annotated,
    graph,
    document: original.id,
    claims,
    mentioned: new Set([...claims.flatMap(namedBy), ...(original.publisher ? [original.publisher] : [])]),
    leaders,
    contacts: new Map(
      annotated.contacts.flatMap((contact) =>
        contactMeant(contact, claims, { graph, leaders }).map((id) => [contact.id, id] as const),
      ),
    ),
    agreements: new Map(
      annotated.agreements.map((agreement) => [agreement.id, agreementsMeant(agreement, claims, graph)]),
    ),
  }
}

/** Spelling apart from dashes and capitals counts. */
export const isCalled = ({ names }: OwnThing, name: string): boolean =>
  names.some((own) => plain(own) === plain(name))
const plain = (name: string) => name.replaceAll('–', '-').toLowerCase()

export const called = (graph: OwnGraph, type: ThingType, name: string): OwnThing[] =>
  [...graph.things.values()].filter((thing) => thing.type === type && isCalled(thing, name))

export const saying = (claims: readonly OwnClaim[], predicate: PredicateName, subject?: Id): OwnClaim[] =>
  claims.filter((claim) => claim.predicate === predicate && (subject ?? claim.subject) === claim.subject)

/** What the document says became of the contacts it tells of. */
export const contactsTold = (claims: readonly OwnClaim[], { things }: OwnGraph): OwnClaim[] =>
  saying(claims, 'hasStatus').filter(({ subject }) => things.get(subject)?.type === 'Contact')

/** Of the original, not of its dispatch. */
export const wordsOf = ({ quotes }: OwnClaim) =>
  quotes.flatMap((quote) => (quote.retold || quote.start === null ? [] : [quote]))

export const quotesAny = (claim: OwnClaim, spans: readonly Span[]): boolean =>
  wordsOf(claim).some((words) => spans.some((span) => overlap(words, span) > 0))

export const concerns = ({ subject, objects, during }: OwnClaim, thing: Id): boolean =>
  subject === thing || objects.includes(thing) || during === thing

const mayBe = (date: Bounds, annotated: Pick<AnnotatedDate, 'earliest' | 'latest'>): boolean =>
  possiblyWithin(date, windowOf(annotated))
const windowOf = ({ earliest, latest }: Pick<AnnotatedDate, 'earliest' | 'latest'>): Window => ({
  from: earliest ?? firstDay,
  to: latest ?? lastDay,
})

const namedBy = ({ subject, objects, speaker, onBehalfOf, during, toldBy }: OwnClaim): Id[] =>
  [subject, ...objects, speaker, onBehalfOf, during, ...toldBy].filter((id) => id !== null)

/** The one with these people whose status rests on most of the words annotated. */
const contactMeant = (
  { participants, evidence }: AnnotatedContact,
  claims: readonly OwnClaim[],
  { graph, leaders }: Pick<Telling, 'graph' | 'leaders'>,
): Id[] => {
  const people = participants.filter(({ optional }) => !optional).map(({ person }) => leaders.get(person))
  const [best] = contactsTold(claims, graph)
    .filter(({ subject }) =>
      people.every((leader) =>
        saying(claims, 'participated', leader).some(({ objects }) => objects.includes(subject)),
      ),
    )
    .map((claim) => ({ id: claim.subject, shared: sharedWords(claim, evidence) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
  return best ? [best.id] : []
}

const sharedWords = (claim: OwnClaim, spans: readonly Span[]): number =>
  wordsOf(claim)
    .flatMap((words) => spans.map((span) => overlap(words, span)))
    .reduce((sum, shared) => sum + shared, 0)

/** Those that claims with the words annotated name, as far as their days fit. */
const agreementsMeant = (
  { date, members, mentions }: AnnotatedAgreement,
  claims: readonly OwnClaim[],
  { things }: OwnGraph,
): Id[] => {
  const days = date.edtf !== null && members.length > 0 ? members.map((member) => member.date) : [date]
  const candidates = claims
    .filter((claim) => quotesAny(claim, mentions))
    .flatMap(({ subject, objects }) => [subject, ...objects])
  return [...new Set(candidates)].sort().filter((id) => {
    const thing = things.get(id)
    return thing?.type === 'Agreement' && days.some((day) => thing.date === null || mayBe(thing.date, day))
  })
}
