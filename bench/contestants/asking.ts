import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { z } from 'zod'
import type { Translation } from '../neo4j-graphql/translation.ts'
import { naturalTranslations, translations } from '../neo4j-graphql/translations.ts'
import type { OperationName, Variables } from '../operations/operation.ts'
import { indexQuestion, shownHits } from '../operations/search-hits.ts'
import type { Contestant, ContestantName } from './contestant.ts'

/** An answer as it came, and how long it took from the first byte sent to the last received. */
type Answered = { readonly milliseconds: number; readonly body: string }

/** A contestant, or a slower form of what it is asked, which is measured beside the race. */
export type RivalName = ContestantName | 'neo4jGraphqlNatural'

/** Puts one operation to one contestant; the connection stays open. */
export type Asking = {
  readonly name: RivalName
  readonly ask: (variables: Variables) => Promise<Answered>
  /** The answer in Readout's terms, so that all contestants' can be compared. @throws when it is an error. */
  readonly read: (body: string, variables: Variables) => unknown
}

/** The forms in which a contestant can be asked this, the fastest first; none where it cannot. */
export const waysToAsk = (contestant: Contestant, operation: OperationName): Asking[] =>
  questions[contestant.name](operation).map(({ name, path, question, data }) => ({
    name: name ?? contestant.name,
    ask: (variables) => post(contestant.port, path, JSON.stringify(question(variables))),
    read: (body, variables) => {
      const answer = JSON.parse(body) as { data?: unknown; errors?: readonly { message: string }[] }
      if (answer.errors) throw new RefusedQuestion(answer.errors.map(({ message }) => message).join(' '))
      return data(answer.data, variables)
    },
  }))

/** The contestant answered with errors. */
export class RefusedQuestion extends Error {
  override readonly name = 'RefusedQuestion'
}

type Put = {
  readonly name?: RivalName
  readonly path: string
  readonly question: (variables: Variables) => unknown
  readonly data: (data: unknown, variables: Variables) => unknown
}

const questions: Readonly<Record<ContestantName, (operation: OperationName) => readonly Put[]>> = {
  floor: (operation) => {
    const question = (variables: Variables) => ({ operation, variables })
    if (operation !== 'search') return [{ path: '/', question, data: (data) => data }]
    return [
      {
        path: '/',
        question: (variables) => question(indexQuestion(variables)),
        data: (data, variables) => shownHits(floorHits.parse(data).search.nodes, variables),
      },
    ]
  },
  readout: (operation) => {
    const query = readoutQuery(operation)
    return [{ path: '/graphql', question: (variables) => ({ query, variables }), data: (data) => data }]
  },
  neo4jGraphql: (operation) => [
    ...translated(translations[operation], { file: operation, name: 'neo4jGraphql' }),
    ...translated(naturalTranslations[operation], {
      file: `${operation}-natural`,
      name: 'neo4jGraphqlNatural',
    }),
  ],
}

const floorHits = z.object({ search: z.object({ nodes: z.array(z.unknown()) }) })

function translated(
  translation: Translation | undefined,
  { file, name }: { readonly file: string; readonly name: RivalName },
): Put[] {
  if (!translation) return []
  const query = textOf(`neo4j-graphql/${file}`)
  const question = (variables: Variables) => ({ query, variables: translation.variables(variables) })
  return [{ name, path: '/graphql', question, data: translation.answer }]
}

export const readoutQuery = (operation: OperationName): string => textOf(`readout/${operation}`)

const textOf = (name: string) => readFileSync(new URL(`../${name}.graphql`, import.meta.url), 'utf8')

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const patienceMs = 120_000

export function post(port: number, path: string, body: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const milliseconds = performance.now() - begun
        resolve({ milliseconds, body: Buffer.concat(parts).toString('utf8') })
      })
    })
    asked.setTimeout(patienceMs, () => asked.destroy(new Error(`No answer within ${patienceMs / 1000} s.`)))
    asked.on('error', reject)
    asked.end(body)
  })
}

export const closeConnections = () => agent.destroy()
