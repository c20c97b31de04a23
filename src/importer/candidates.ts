import { Fault } from '../model/fault.ts'
import { bodiesOf } from '../model/match/bodies.ts'
import { codesIn } from '../model/match/codes.ts'
import { matcher } from '../model/match/matcher.ts'
import type { Candidate, Match, Mention } from '../model/match/mention.ts'
import { readName } from '../model/match/person-name.ts'
import { candidateOf } from '../model/match/told-candidate.ts'
import { searchParameters } from '../model/search-query.ts'
import { wordsOf } from '../model/spelling.ts'
import { type ThingType, thingTypes } from '../model/thing.ts'
import type { Transaction } from '../neo4j/database.ts'

/** One that is known and may be meant, with what to call it. */
export type NamedMatch = Match & { readonly type: ThingType; readonly name: string | null }

/** Asks the graph who or what a mention may mean, likeliest first. */
export type AskWho = (mention: Mention) => Promise<readonly NamedMatch[]>

/**
 * Reads the states of the graph once; then each mention is held against what the index of names proposes for it and, where
 * it tells an office, against whoever held one there.
 */
export async function whoIsMeant(database: Pick<Transaction, 'run'>): Promise<AskWho> {
  const ask = askingIn(database)
  const states = await ask({ states: true })
  return async (mention) => {
    const found = await ask(lookupOf(mention))
    const holders = await ask({ bodies: bodiesTold(mention, [...states, ...found]) })
    const known = new Map([...states, ...found, ...holders].map((candidate) => [candidate.id, candidate]))
    return matcher([...known.values()])(mention).map((match) => {
      const { type, names } = known.get(match.id) ?? unknown(match)
      return { ...match, type, name: names[0] ?? null }
    })
  }
}

/** As many as the statement gives, of which each is held against others. */
const mostLeaders = 100_000

/** All leaders that are known, as they may be meant. @throws {Fault} when they are too many. */
export async function allLeaders(database: Pick<Transaction, 'run'>): Promise<readonly Candidate[]> {
  const leaders = await askingIn(database)({ leaders: true })
  if (leaders.length < mostLeaders) return leaders
  throw new Fault(
    `There are ${mostLeaders} leaders or more, which are too many to be held against each other at once: match them by name.`,
  )
}

type Lookup = {
  readonly queries?: readonly string[]
  readonly entities?: readonly string[]
  readonly bodies?: readonly string[]
  readonly states?: boolean
  readonly leaders?: boolean
}

const askingIn =
  (database: Pick<Transaction, 'run'>) =>
  async (lookup: Lookup): Promise<readonly Candidate[]> => {
    const { queries = [], entities = [], bodies = [], states = false, leaders = false } = lookup
    if (!states && !leaders && queries.length + entities.length + bodies.length === 0) return []
    const asked = { queries, entities, bodies, states, leaders }
    const rows = await database.run('import/match-candidates', asked)
    return rows.flatMap((row) => candidateOf(row) ?? [])
  }

function lookupOf({ names, types, codes }: Mention): Lookup {
  const kinds = types?.map((type) => type.toLowerCase()) ?? null
  const entities = [codes?.wikidata, ...names.map((name) => codesIn(name)?.wikidata)]
  return {
    queries: names
      .filter((text) => wordsOf(text).length > 0)
      .flatMap((text) => searchParameters({ text, kinds }).names ?? []),
    entities: entities.filter((entity) => entity !== undefined && entity !== null),
  }
}

/** Whose offices are meant: a title alone finds nobody by name. */
function bodiesTold({ names, types = thingTypes, of }: Mention, known: readonly Candidate[]): string[] {
  if (!types.includes('Leader')) return []
  const bodies = bodiesOf(known)
  return names.flatMap((name) => {
    const read = readName(name, bodies)
    if (read.name !== null || read.title === null) return []
    return of === undefined || of === null ? [...read.title.of] : [of]
  })
}

function unknown({ id }: Match): never {
  throw new Error(`${id} was matched and is no candidate.`)
}
