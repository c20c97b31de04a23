import type { Id } from '../../src/model/thing.ts'
import type { AnnotatedContact, Span } from './annotations.ts'
import { type Differences, differentBounds, otherThan } from './differences.ts'
import type { OwnClaim, OwnThing } from './own-graph.ts'
import { called, concerns, contactsTold, quotesAny, saying, type Telling, wordsOf } from './telling.ts'

export const inContacts: Differences = (telling) => {
  const { annotated, claims, contacts, graph } = telling
  return [
    ...annotated.contacts.flatMap((contact) => {
      const id = contacts.get(contact.id)
      if (id === undefined) return [`${contact.id} is missing`]
      return contactDifferences(contact, id, telling).map((difference) => `${contact.id} ${difference}`)
    }),
    ...otherThan(
      'the contacts are',
      contactsTold(claims, graph).map(({ subject }) => subject),
      [...contacts.values()],
    ),
  ]
}

const contactDifferences = (contact: AnnotatedContact, id: Id, telling: Telling): string[] => {
  const { claims, graph } = telling
  const [dated] = saying(claims, 'dated', id)
  const place = contact.place ?? undefined
  const places = saying(claims, 'heldAt', id).flatMap(({ objects }) => objects)
  const isPlace = (at: Id) =>
    place !== undefined && called(graph, 'Place', place).some((one) => one.id === at)
  return [
    ...otherThan('is of kind', valuesOf(saying(claims, 'hasKind', id)), [contact.kind]),
    ...otherThan('has the status', valuesOf(saying(claims, 'hasStatus', id)), [contact.status]),
    ...differentBounds(dated?.date, contact.date).map((difference) => `is dated ${difference}`),
    ...(contact.date.edtf === null ? [] : otherThan('is dated', [dated?.date?.edtf], [contact.date.edtf])),
    ...otherThan(
      'was held at',
      places.map((at) => (isPlace(at) ? place : at)),
      place === undefined ? [] : [place],
    ),
    ...participantDifferences(contact, id, telling),
  ]
}

const valuesOf = (claims: readonly OwnClaim[]) => claims.map(({ value }) => value ?? undefined)

const participantDifferences = (
  { participants, participants_states }: AnnotatedContact,
  id: Id,
  { claims, graph, leaders }: Telling,
): string[] => {
  const taking = saying(claims, 'participated').filter(({ objects }) => objects.includes(id))
  const typeOf = ({ subject }: OwnClaim) => graph.things.get(subject)?.type
  const people = taking.filter((claim) => typeOf(claim) === 'Leader')
  const required = participants.filter(({ optional }) => !optional)
  const guessed = participants.filter(({ optional }) => optional)
  return [
    ...otherThan(
      'has the participants',
      people.filter(({ certain }) => certain).map(({ subject }) => subject),
      required.map(({ person }) => leaders.get(person)),
    ),
    ...otherThan(
      'has the guessed participants',
      people.filter(({ certain }) => !certain).map(({ subject }) => subject),
      guessed.map(({ person }) => leaders.get(person)),
    ),
    ...otherThan(
      'has as bodies',
      taking
        .filter((claim) => typeOf(claim) !== 'Leader')
        .map(({ subject }) => graph.things.get(subject)?.iso2 ?? subject),
      participants_states,
    ),
    ...required.flatMap(({ person, role }) => {
      const roles = people.filter(({ subject }) => subject === leaders.get(person)).map((claim) => claim.role)
      const own = role === 'visitor' ? 'guest' : role
      return roles.includes(own) ? [] : [`has ${person} as ${roles.join(', ')}, not ${own}`]
    }),
  ]
}

/** Every reference annotated, and none but these. */
export const inReferences: Differences = (telling) => {
  const { annotated, claims, contacts, agreements, leaders } = telling
  const matched = new Set<OwnClaim>()
  const differences = annotated.references.flatMap((reference) => {
    const ends = `${reference.contact} to ${reference.agreement}`
    const objects = agreements.get(reference.agreement)?.join() ?? ''
    const own = saying(claims, 'referenced', contacts.get(reference.contact)).find(
      (claim) => claim.objects.join() === objects && isShown(telling, claim, 'REFERENCED'),
    )
    if (!own || !quotesAny(own, reference.evidence)) return [`${ends} is missing`]
    matched.add(own)
    const speaker = reference.claimed_by && leaders.get(reference.claimed_by)
    return [
      ...otherThan(
        `${ends} is`,
        [`${own.stance} (${own.polarity})`],
        [`${reference.relation} (${reference.polarity})`],
      ),
      ...(own.certain === reference.core ? [] : [`${ends} is ${own.certain ? 'certain' : 'a guess'}`]),
      ...(speaker === undefined || (own.alleged && own.speaker === speaker)
        ? []
        : [`${ends} is not alleged by ${reference.claimed_by}`]),
    ]
  })
  const others = saying(claims, 'referenced').filter((claim) => !matched.has(claim))
  return [
    ...differences,
    ...others.map(({ subject, objects }) => `${subject} to ${objects.join(', ')} is not annotated`),
  ]
}

export const inLinks: Differences = (telling) =>
  telling.annotated.links
    .filter(({ from, to, evidence }) => {
      const end = telling.contacts.get(to)
      return !has(telling, 'discussed', { contact: from, evidence, type: 'DISCUSSED', end })
    })
    .map(({ from, to }) => `${from} did not discuss ${to}`)

export const inTopics: Differences = (telling) =>
  telling.annotated.topics
    .filter(({ contact, evidence }) => !has(telling, 'about', { contact, evidence, type: 'ABOUT' }))
    .map(({ contact, topic }) => `${contact} is not about ${topic}`)

/** The publisher, last of an annotated chain, goes without saying. */
export const inTellers: Differences = ({ annotated, claims, contacts, graph }) =>
  annotated.source_chain
    .filter(({ chain, covers }) => {
      const contact = covers === null ? undefined : contacts.get(covers)
      const tellers = chain.slice(0, -1)
      return !claims
        .filter((claim) => covers === null || (contact !== undefined && concerns(claim, contact)))
        .some(
          ({ toldBy }) =>
            toldBy.length === tellers.length &&
            toldBy.every((teller, index) => isTeller(graph.things.get(teller), tellers[index] ?? '')),
        )
    })
    .map(({ chain, covers }) => `${covers ?? 'nothing'} is told by ${chain.join(', ')}`)

/** One without a name is annotated in small letters: "agencies". */
const isTeller = (thing: OwnThing | undefined, annotated: string): boolean =>
  thing !== undefined &&
  (thing.unnamed ? /^[a-z]/.test(annotated) : thing.names.some((name) => annotated.includes(name)))

export const inNoise: Differences = ({ annotated, claims }) =>
  claims
    .filter((claim) => quotesAny(claim, annotated.noise))
    .map(({ predicate, subject }) => `${predicate} of ${subject} rests on noise`)

/** Of what is not a fact somebody may have said so; else a claim that rests on it is a guess. */
export const inNegatives: Differences = ({ annotated, claims }) =>
  claims
    .filter(({ predicate, certain }) => predicate !== 'stated' && certain)
    .filter((claim) => annotated.negatives.some((negative) => holds(claim, negative)))
    .map(({ predicate, subject }) => `${predicate} of ${subject} rests on what is no fact`)

const holds = (claim: OwnClaim, { start, end }: Span) =>
  wordsOf(claim).some((words) => words.start <= start && words.end >= end)

const has = (
  telling: Telling,
  predicate: 'about' | 'discussed',
  edge: { contact: string; evidence: Span; type: string; end?: Id | undefined },
): boolean =>
  saying(telling.claims, predicate, telling.contacts.get(edge.contact)).some(
    (claim) =>
      (edge.end === undefined || claim.objects.includes(edge.end)) &&
      quotesAny(claim, [edge.evidence]) &&
      isShown(telling, claim, edge.type),
  )

/** The plain graph has a relationship that rests on the claim. */
const isShown = ({ graph }: Telling, claim: OwnClaim, shown: string): boolean =>
  graph.relationships.some(
    ({ type, start, properties }) =>
      type === shown && start === claim.subject && properties.claimIds.includes(claim.id),
  )
