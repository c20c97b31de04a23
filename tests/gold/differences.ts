import type { Bounds } from '../../src/model/bounds.ts'
import { isKnown } from '../../src/model/bounds.ts'
import type { AnnotatedDate } from './annotations.ts'
import type { OwnThing } from './own-graph.ts'
import { called, isCalled, quotesAny, saying, type Telling } from './telling.ts'

/** What an annotation has and the graph has not, or otherwise; nothing where they agree. */
export type Differences = (telling: Telling) => string[]

export const inPublication: Differences = ({ annotated, claims, document }) =>
  differentBounds(saying(claims, 'dated', document)[0]?.date, annotated.document.published).map(
    (difference) => `published ${difference}`,
  )

export const inPeople: Differences = ({ annotated, graph, mentioned }) =>
  annotated.people.flatMap(({ name, qid, aliases, optional, inferred }) => {
    const [leader] = called(graph, 'Leader', name)
    // A person of noise is left out of the graph; one who is only inferred may stand in it.
    if (optional) return leader && !inferred ? [`${name} is in the graph`] : []
    if (!leader || !mentioned.has(leader.id)) return [`${name} is missing`]
    const { wikidata } = leader
    return [
      ...aliases.filter((alias) => !isCalled(leader, alias)).map((alias) => `${name} is not called ${alias}`),
      ...(qid && wikidata && qid !== wikidata ? [`${name} is ${wikidata}, not ${qid}`] : []),
    ]
  })

export const inOffices: Differences = ({ annotated, graph, claims, leaders }) =>
  annotated.offices
    .filter(({ person }) => annotated.people.some(({ id, optional }) => id === person && !optional))
    .filter(({ person, title, of }) => {
      const leader = leaders.get(person)
      const held = graph.relationships.filter(
        ({ type, start, end, properties }) =>
          type === 'HELD' &&
          start === leader &&
          properties.certain &&
          saying(claims, 'held', leader).some(({ objects }) => objects.includes(end)),
      )
      return !held.some(({ end }) => {
        const office = graph.things.get(end)
        return office && (office.title === title || isCalled(office, title)) && isOfficeOf(graph, end, of)
      })
    })
    .map(({ person, title, of }) => `${person} is not ${title} of ${of}`)

const isOfficeOf = ({ relationships, things }: Telling['graph'], office: string, body: string): boolean =>
  relationships.some(({ type, start, end }) => {
    const of = things.get(end)
    return type === 'OF' && start === office && of && (of.iso2 === body || isCalled(of, body))
  })

export const inStates: Differences = ({ annotated, graph, mentioned }) =>
  annotated.states
    .filter(
      ({ iso3 }) =>
        !mentionedAmong(
          [...graph.things.values()].filter((thing) => thing.iso3 === iso3),
          mentioned,
        ),
    )
    .map(({ iso3 }) => `${iso3} is missing`)

export const inOrganisations: Differences = ({ annotated, graph, mentioned }) =>
  annotated.organisations
    .filter(({ name }) => !mentionedAmong(called(graph, 'Organisation', name), mentioned))
    .map(({ name }) => `${name} is missing`)

export const inPlaces: Differences = ({ annotated, graph, mentioned }) =>
  annotated.places
    .filter(({ name }) => !mentionedAmong(called(graph, 'Place', name), mentioned))
    .map(({ name }) => `${name} is missing`)

const mentionedAmong = (things: readonly OwnThing[], mentioned: ReadonlySet<string>) =>
  things.some(({ id }) => mentioned.has(id))

export const inAgreements: Differences = ({ annotated, graph, claims, leaders, agreements }) =>
  annotated.agreements.flatMap(({ id, date, parties, signatories, members }) => {
    const meant = agreements.get(id) ?? []
    if (meant.length !== (date.edtf === null ? 1 : Math.max(1, members.length)))
      return [`${id} is ${meant.join(', ') || 'missing'}`]
    const readings = [date.edtf, ...date.alternatives.map(({ edtf }) => edtf)]
    return meant.flatMap((agreement) => {
      const told = saying(claims, 'dated', agreement).map((claim) => claim.date?.edtf ?? null)
      const days = told.length > 0 ? told : [graph.things.get(agreement)?.date?.edtf ?? null]
      const linked = (type: string) =>
        graph.relationships.filter((one) => one.type === type && one.end === agreement)
      const bodies = linked('PARTY_TO').filter(({ properties }) => properties.role !== 'mediator')
      return [
        ...(members.length === 0 && !days.every((day) => readings.includes(day))
          ? [`${id} is dated ${days.join(', ')}, not ${date.edtf}`]
          : []),
        ...otherThan(
          `${id} has the parties`,
          bodies.map(({ start }) => graph.things.get(start)?.iso2),
          parties,
        ),
        ...otherThan(
          `${id} has the signatories`,
          linked('SIGNED').map(({ start }) => start),
          signatories.map(
            (person) => leaders.get(person) ?? called(graph, 'Leader', person)[0]?.id ?? person,
          ),
        ),
      ]
    })
  })

/** Whatever order they come in, and however often. */
export const otherThan = (
  what: string,
  own: readonly (string | undefined)[],
  annotated: readonly (string | undefined)[],
): string[] => {
  const [ours, theirs] = [own, annotated].map((each) => [...new Set(each)].sort().join(', ') || 'none')
  return ours === theirs ? [] : [`${what} ${ours}, not ${theirs}`]
}

export const differentBounds = (
  own: Bounds | null | undefined,
  { earliest, latest }: AnnotatedDate,
): string[] => {
  const known = (day: string | undefined) => (day !== undefined && isKnown(day) ? day : 'unknown')
  const ours = `${known(own?.earliest)} to ${known(own?.latest)}`
  const theirs = `${earliest ?? 'unknown'} to ${latest ?? 'unknown'}`
  return ours === theirs ? [] : [`${ours}, not ${theirs}`]
}

/** Odd words are carried by a claim that says on what basis it takes them as it does. */
export const inConflicts: Differences = ({ annotated, claims }) =>
  annotated.conflicts
    .filter(
      ({ evidence }) => !claims.some((claim) => claim.basis !== 'quoted' && quotesAny(claim, [evidence])),
    )
    .map(({ type }) => `no claim explains the ${type.replaceAll('_', ' ')}`)
