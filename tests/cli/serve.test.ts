import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openEmptyDatabase } from '../graph.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function serve(port: number): ChildProcess & { readonly told: () => string } {
  const { uri, user, password, database } = inject('neo4j')
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database,
  }
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], { cwd: root, env })
  const parts: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(String(part)))
  return Object.assign(child, { told: () => parts.join('') })
}

const ended = async (child: ChildProcess): Promise<number | null> =>
  child.exitCode ?? ((await once(child, 'exit'))[0] as number | null)

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100))
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

describe('the service', () => {
  let port: number
  let service: ReturnType<typeof serve>
  const at = (path: string) => `http://127.0.0.1:${port}${path}`

  beforeAll(async () => {
    await (await openEmptyDatabase()).close()
    port = await freePort()
    service = serve(port)
    await until(() => service.told().includes('Ctrl-C') || service.exitCode !== null)
  })
  afterAll(() => service.kill('SIGKILL'))

  it('loads its own data into an empty graph, and prints where everything is', () => {
    expect(service.told()).toMatch(/Loading data\/ into the graph/)
    expect(service.told()).toContain(`http://localhost:${port}/graphql`)
  })

  it('answers a question over HTTP, and tells that it is alive and ready', async () => {
    const response = await fetch(at('/graphql'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ leader(id: "leader/vladimir-putin") { name } }' }),
    })
    expect(await response.json()).toEqual({ data: { leader: { name: 'Vladimir Putin' } } })
    expect((await fetch(at('/health/live'))).status).toBe(200)
    expect((await fetch(at('/health/ready'))).status).toBe(200)
  })

  it.each(['//', '/%', 'http://[', '*'])('survives a request for %s', async (target) => {
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    socket.resume()
    await once(socket, 'close')
    expect((await fetch(at('/health/live'))).status).toBe(200)
  })

  it('shows GraphiQL with its examples, without asking any other host', async () => {
    const page = await (await fetch(at('/graphql'), { headers: { accept: 'text/html' } })).text()
    expect(page).toContain('AgreementsInCalls')
    expect(page).not.toMatch(/<(?:script|link)[^>]+(?:src|href)=["']https?:/)
  })

  it('tells a second one in one sentence that the port is taken', async () => {
    const second = serve(port)
    expect(await ended(second)).toBe(1)
    expect(second.told()).toMatch(new RegExp(`Port ${port} .* is taken`))
    expect(second.told()).not.toMatch(/\n\s+at /)
  })

  it('stops when asked to, and says so', async () => {
    service.kill('SIGINT')
    expect(await ended(service)).toBe(0)
    expect(service.told()).toMatch(/Stopping\.\n$/)
  })
})
