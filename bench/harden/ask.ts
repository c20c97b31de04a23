import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answered = {
  /** 0 for an answer that did not come, or not whole. */
  readonly status: number
  readonly milliseconds: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Why none came. */
  readonly fault: string | null
}

const agent = new Agent({ keepAlive: true, maxSockets: 2_000 })
const patienceMs = 30_000

type Asked = {
  readonly path?: string
  /** By POST, if there is one. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly agent?: Agent
}

/** Asks once and never fails: what went wrong is told. */
export function ask(port: number, { path = '/graphql', body, headers = {}, agent: own = agent }: Asked) {
  const begun = performance.now()
  const json = { 'content-type': 'application/json', accept: 'application/json' }
  const sent =
    body === undefined ? headers : { ...json, 'content-length': Buffer.byteLength(body), ...headers }
  return new Promise<Answered>((resolve) => {
    const end = (status: number, told: Partial<Answered> = {}) =>
      resolve({
        status,
        milliseconds: performance.now() - begun,
        headers: {},
        body: '',
        fault: null,
        ...told,
      })
    const fail = (error: NodeJS.ErrnoException) => end(0, { fault: error.code ?? error.message })
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request({ host: '127.0.0.1', port, path, method, agent: own, headers: sent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).on('error', fail)
      answer.on('end', () =>
        end(answer.statusCode ?? 0, { headers: answer.headers, body: String(Buffer.concat(parts)) }),
      )
    })
    asked.setTimeout(patienceMs, () => asked.destroy(new Error('No answer in time.')))
    asked.on('error', fail).end(body)
  })
}

/** Asks in regular steps, whether or not answers come, for as long as told; and tells all that came. */
export async function askSteadily(
  port: number,
  {
    bodies,
    perSecond,
    forMs,
  }: { readonly bodies: readonly string[]; readonly perSecond: number; readonly forMs: number },
): Promise<readonly Answered[]> {
  const asked: Promise<Answered>[] = []
  const begun = performance.now()
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(forMs, performance.now() - begun) * (perSecond / 1_000)
      while (asked.length < due) asked.push(ask(port, { body: bodies[asked.length % bodies.length] ?? '' }))
      if (performance.now() - begun < forMs) return
      clearInterval(timer)
      resolve()
    }, 5)
  })
  return await Promise.all(asked)
}
