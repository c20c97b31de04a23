import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { openEmptyDatabase } from '../graph.ts'
import { scratchHome } from '../neo4j.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

type Environment = Readonly<Record<string, string>>

function atAddress(): Environment {
  const { uri, user, password, database } = inject('neo4j')
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
}

/** In a process group of its own, as a command typed into a terminal is. */
function serve(port: number, settings = atAddress()): ChildProcess & { readonly told: () => string } {
  const { PATH, JAVA_HOME } = process.env
  const env = { PATH, JAVA_HOME, PORT: String(port), ...settings }
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], { cwd: root, env, detached: true })
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

describe('a service that is asked to stop while it starts', () => {
  let home: string
  let service: ReturnType<typeof serve>
  beforeEach(async () => {
    home = await scratchHome()
  })
  afterEach(async () => {
    service.kill('SIGKILL')
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  })

  const endsSoonAfter = async (words: string, ask: () => unknown, withinMs: number) => {
    await until(() => service.told().includes(words) || service.exitCode !== null)
    const asked = Date.now()
    ask()
    expect(await ended(service)).toBe(0)
    expect(Date.now() - asked).toBeLessThan(withinMs)
    expect(service.told()).toMatch(/Stopping\.\n$/)
    expect(execFileSync('ps', ['-A', '-o', 'args='], { encoding: 'utf8' })).not.toContain(home)
    expect(await readdir(home)).not.toContain('running.json')
  }
  const ctrlC = () => process.kill(-(service.pid ?? 0), 'SIGINT')

  it.each([
    ['Ctrl-C', ctrlC],
    ['Ctrl-C, which npm passes on once more', () => [ctrlC(), service.kill('SIGINT')]],
    ['SIGTERM', () => service.kill('SIGTERM')],
  ])('by %s when Neo4j is starting, leaves no Neo4j and no lock', async (_title, ask) => {
    service = serve(0, { READOUT_HOME: home, READOUT_BOLT_PORT: '0' })
    await endsSoonAfter('Neo4j is starting', ask, 10_000)
  })

  it.each([
    ['Ctrl-C', ctrlC],
    ['SIGTERM', () => service.kill('SIGTERM')],
  ])('by %s when Neo4j is fetched, leaves no half of it and blames nobody', async (_title, ask) => {
    const maven = `#!/bin/sh
test "$1" = -version && exec echo 3
for word; do case "$word" in -Djars.folder=*) mkdir -p "\${word#*=}"; : > "\${word#*=}/half.jar";; esac; done
echo "[INFO] Downloaded half"
exec sleep 60`
    const programs = join(home, 'programs')
    await mkdir(programs)
    await writeFile(join(programs, 'mvn'), maven, { mode: 0o755 })
    const own = join(home, 'own')
    service = serve(0, { READOUT_HOME: own, PATH: `${programs}:${process.env['PATH']}` })
    await endsSoonAfter('1 files so far', ask, 5_000)
    expect(await readdir(join(own, 'neo4j-jars'))).toEqual([])
    expect(await readdir(own)).toEqual(['neo4j-jars'])
  })

  it('when data/ is loaded, ends at once, and the next start loads it', async () => {
    await (await openEmptyDatabase()).close()
    service = serve(0)
    await endsSoonAfter('Loading data/', ctrlC, 5_000)
    service = serve(0)
    await endsSoonAfter('Ctrl-C stops everything', ctrlC, 10_000)
    expect(service.told()).toContain('Loading data/')
  })

  it('when the Neo4j at the address is silent', async () => {
    const silent = createServer(() => told()).listen(0, '127.0.0.1')
    let told = () => {}
    const connected = new Promise<void>((resolve) => {
      told = resolve
    })
    await once(silent, 'listening')
    const address = silent.address()
    const at = typeof address === 'object' && address ? address.port : 0
    service = serve(0, { NEO4J_URI: `bolt://127.0.0.1:${at}`, NEO4J_PASSWORD: 'secret' })
    await connected
    await endsSoonAfter('', ctrlC, 5_000)
    silent.close()
  })
})
