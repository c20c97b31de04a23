import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { translations } from '../neo4j-graphql/answers.ts'
import type { OperationName, Variables } from '../operations/operation.ts'
import type { Contestant, ContestantName } from './contestant.ts'

/** An answer as it came, and how long it took from the first byte sent to the last received. */
type Answered = { readonly milliseconds: number; readonly body: string }

/** Puts one operation to one contestant; the connection stays open. */
export type Asking = {
  readonly ask: (variables: Variables) => Promise<Answered>
  /** The answer in Readout's terms, so that all contestants' can be compared. @throws when it is an error. */
  readonly read: (body: string) => unknown
}

/** Undefined where the contestant cannot be asked this. */
export function asking(contestant: Contestant, operation: OperationName): Asking | undefined {
  const put = questions[contestant.name](operation)
  if (!put) return undefined
  const { path, question, data } = put
  return {
    ask: (variables) => post(contestant.port, path, JSON.stringify(question(variables))),
    read: (body) => {
      const answer = JSON.parse(body) as { data?: unknown; errors?: readonly { message: string }[] }
      if (answer.errors) throw new RefusedQuestion(answer.errors.map(({ message }) => message).join(' '))
      return data(answer.data)
    },
  }
}

/** The contestant answered with errors. */
export class RefusedQuestion extends Error {
  override readonly name = 'RefusedQuestion'
}

type Put = {
  readonly path: string
  readonly question: (variables: Variables) => unknown
  readonly data: (data: unknown) => unknown
}

const questions: Readonly<Record<ContestantName, (operation: OperationName) => Put | undefined>> = {
  floor: (operation) => ({
    path: '/',
    question: (variables) => ({ operation, variables }),
    data: (data) => data,
  }),
  readout: (operation) => {
    const query = textOf(`readout/${operation}`)
    return { path: '/graphql', question: (variables) => ({ query, variables }), data: (data) => data }
  },
  neo4jGraphql: (operation) => {
    const translation = translations[operation]
    if (!translation) return undefined
    const query = textOf(`neo4j-graphql/${operation}`)
    return {
      path: '/graphql',
      question: (variables) => ({ query, variables: translation.variables(variables) }),
      data: translation.answer,
    }
  },
}

const textOf = (name: string) => readFileSync(new URL(`../${name}.graphql`, import.meta.url), 'utf8')

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const patienceMs = 120_000

function post(port: number, path: string, body: string): Promise<Answered> {
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
