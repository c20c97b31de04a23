import type { TypedDocumentString } from './documents.generated.ts'

type Variables = Readonly<Record<string, unknown>>

/** Why there is no answer, in a sentence for who looks at the page. */
export class Unanswered extends Error {}

const patienceMs = 30_000

/** Asks as everybody may. @throws {Unanswered} when the service is gone, too slow, or refuses. */
export const ask = askAs(null)

/** Asks as who holds a token. */
export function askAs(token: string | null) {
  return <Answer, Asked extends Variables>(
    document: TypedDocumentString<Answer, Asked>,
    variables: NoInfer<Asked>,
    stopped?: AbortSignal,
  ): Promise<Answer> => {
    const body = JSON.stringify({ query: String(document), variables })
    const bearer = token === null ? {} : { authorization: `Bearer ${token}` }
    return send(body, bearer, stopped)
  }
}

async function send<Answer>(
  body: string,
  bearer: Readonly<Record<string, string>>,
  stopped: AbortSignal | undefined,
): Promise<Answer> {
  const patience = AbortSignal.timeout(patienceMs)
  const signal = stopped ? AbortSignal.any([patience, stopped]) : patience
  const headers = { 'content-type': 'application/json', accept: 'application/json', ...bearer }
  let answer: { readonly data?: Answer; readonly errors?: readonly { readonly message: string }[] }
  try {
    const response = await fetch('/graphql', { method: 'POST', headers, body, signal })
    answer = await response.json()
  } catch (error) {
    if (stopped?.aborted) throw error
    throw new Unanswered(
      patience.aborted
        ? `Readout has not answered for ${patienceMs / 1000} seconds.`
        : 'Readout cannot be reached. Is it still running?',
      { cause: error },
    )
  }
  const [fault] = answer.errors ?? []
  if (fault) throw new Unanswered(fault.message)
  if (!answer.data) throw new Unanswered('Readout gave no answer.')
  return answer.data
}

/** An operation with its values written in, as one would type it into GraphiQL. */
export function withValues<Answer, Asked extends Variables>(
  document: TypedDocumentString<Answer, Asked>,
  variables: NoInfer<Asked>,
): string {
  const text = String(document).trim()
  const declared = /^\s*query \w+\s*\(([^)]*)\)/m.exec(text)?.[1] ?? ''
  const types = new Map(
    [...declared.matchAll(/\$(\w+):\s*\[?(\w+)/g)].map(([, name = '', type = '']) => [name, type]),
  )
  return text
    .replace(/(query \w+)\s*\([^)]*\)/, '$1')
    .replaceAll(/\$(\w+)/g, (_, name: string) => literal(variables[name], types.get(name) ?? 'String'))
}

const quoted = ['ID', 'String', 'Date']

function literal(value: unknown, type: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, type)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner, 'String')}`)
      .join(', ')}}`
  }
  if (typeof value !== 'string') return JSON.stringify(value ?? null)
  // What is of another type and written as a text is the value of an enum.
  return quoted.includes(type) ? JSON.stringify(value) : value
}
