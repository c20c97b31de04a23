import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../../src/config.ts'
import { freePorts } from '../../src/neo4j/server/free-port.ts'
import { neo4jVersion, provideJars } from '../../src/neo4j/server/jars.ts'
import { joinNeo4j } from '../../src/neo4j/server/join-neo4j.ts'
import { never, provideNeo4j } from '../../src/neo4j/server/provide-neo4j.ts'
import type { ProvidedNeo4j } from '../../src/neo4j/server/provided-neo4j.ts'
import { isRunning, type RunningProcess } from '../../src/neo4j/server/running-process.ts'
import { scratchConfig, scratchHome } from '../neo4j.ts'

describe('a Neo4j of one’s own', () => {
  let home: string
  let killed: { readonly password: string; readonly database: RunningProcess }
  let second: ProvidedNeo4j
  let service: ReturnType<typeof startService>

  // One story: a service starts for the first time, writes, is killed; another starts on the same home.
  beforeAll(async () => {
    home = await scratchHome()
    service = startService(home)
    const first = await service.provided
    await run(first, 'CREATE (:Remembered)')
    killed = { password: first.password, database: databaseIn(home) }
    service.child.kill('SIGKILL')
    await once(service.child, 'exit')
    second = await provideNeo4j(scratchConfig(home), silently)
  })

  afterAll(async () => {
    service.child.kill('SIGKILL')
    await second?.close()
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  })

  it('does not outlive a killed service', () => {
    expect(isRunning(killed.database)).toBe(false)
  })

  it('keeps its facts and its password from one start to the next', async () => {
    expect(second.password).toBe(killed.password)
    expect(await run(second, 'MATCH (remembered:Remembered) RETURN count(remembered) AS n')).toEqual([
      { n: 1n },
    ])
  })

  it('keeps its password from other people of the machine', async () => {
    const { mode } = await stat(join(home, 'secrets', 'neo4j-password'))
    expect(mode & 0o077).toBe(0)
  })

  it('shows Neo4j Browser', async () => {
    const answer = await fetch(second.browser ?? '')
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('<title>Neo4j Browser'),
    ])
  })

  it('reads no file of the machine for LOAD CSV', async () => {
    const query = "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line"
    await expect(run(second, query)).rejects.toThrow(/Couldn't load|Cannot load/)
  })

  it('belongs to one service at a time', async () => {
    await expect(provideNeo4j(scratchConfig(home), silently)).rejects.toThrow(
      `Another Readout (process ${process.pid}) runs on ${home}: stop it, or set READOUT_HOME to a folder of its own.`,
    )
  })

  it('is waited for by a command on the same home until it is shared, and it is said who is waited for', async () => {
    const told: string[] = []
    const joining = joinNeo4j(scratchConfig(home), (progress) => told.push(progress))
    await expect(Promise.race([joining, pause(2000, 'waits')])).resolves.toBe('waits')
    expect(told).toEqual([`Waiting for another Readout (process ${process.pid}) to be ready or done`])
    second.share()
    await (await joining).close()
  })

  it('is joined, not started anew, by a command on the same home, and runs on when that is done', async () => {
    second.share()
    const joined = await joinNeo4j(scratchConfig(home), silently)
    expect(joined).toMatchObject({ uri: second.uri, password: second.password, browser: second.browser })
    await joined.close()
    expect(await run(second, 'RETURN 1 AS n')).toEqual([{ n: 1n }])
  })

  it('is asked for with the wrong password: the settings to correct are named', async () => {
    const wrong = readConfig({ NEO4J_URI: second.uri, NEO4J_PASSWORD: 'guessed' })
    await expect(provideNeo4j(wrong, silently)).rejects.toThrow(
      `Neo4j at ${second.uri} refuses user neo4j with the password given: correct NEO4J_USER and NEO4J_PASSWORD.`,
    )
  })

  it('is asked for a database it does not have: the setting to correct is named', async () => {
    const { uri, password } = second
    const wrong = readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: password, NEO4J_DATABASE: 'elsewhere' })
    await expect(provideNeo4j(wrong, silently)).rejects.toThrow(
      /has no database elsewhere: correct NEO4J_DATABASE/,
    )
  })

  it('used by address runs on when the service ends', async () => {
    const { uri, password } = second
    const byAddress = await provideNeo4j(readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: password }), silently)
    await byAddress.close()
    expect(await run(second, 'RETURN 1 AS n')).toEqual([{ n: 1n }])
  })
})

describe('what keeps a Neo4j from being had is said in one sentence', () => {
  let home: string
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'readout-test-'))
  })
  afterEach(() => vi.unstubAllEnvs())
  afterAll(() => rm(home, { recursive: true, force: true }))

  it('when nothing listens at the address, within seconds', async () => {
    const begun = Date.now()
    const config = readConfig({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'secret' })
    await expect(provideNeo4j(config, silently)).rejects.toThrow(
      'No Neo4j answers at NEO4J_URI bolt://127.0.0.1:1: start it, correct the address, or unset NEO4J_URI to have one started here.',
    )
    expect(Date.now() - begun).toBeLessThan(10_000)
  })

  it('when what listens at the address says nothing', async () => {
    const { server, port } = await listening()
    const config = readConfig({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: 'secret' })
    await expect(provideNeo4j(config, silently)).rejects.toThrow(/^No Neo4j answers at NEO4J_URI/)
    server.close()
  })

  it.each([
    [
      'there is neither Java nor Maven nor Docker',
      {},
      'no Java was found; no Maven (mvn) was found; no docker was found',
    ],
    [
      'Java is too old and the Docker engine asleep',
      {
        java: 'echo \'openjdk version "11.0.2"\' >&2',
        mvn: 'echo 3',
        docker: 'test "$1" = --version && echo 28',
      },
      'Java 11 is too old; docker is there but its engine does not answer',
    ],
    [
      'Maven is missing',
      { java: 'echo \'java version "1.8.0_402"\'; echo' },
      'Java 8 is too old; no Maven (mvn) was found',
    ],
  ])('when %s', async (_case, programs, found) => {
    vi.stubEnv('PATH', await programFolder(home, programs))
    await expect(provideNeo4j(readConfig({ READOUT_HOME: home }), silently)).rejects.toThrow(
      `Readout finds no way to run a Neo4j (${found}`,
    )
  })

  it('when Maven Central cannot be reached', async () => {
    const programs = {
      java: 'echo \'openjdk version "21"\'',
      mvn: 'test "$1" = -version || { echo "[ERROR] Unknown host repo.maven.apache.org"; exit 1; }; echo 3',
    }
    vi.stubEnv('PATH', await programFolder(home, programs))
    await expect(provideNeo4j(readConfig({ READOUT_HOME: home }), silently)).rejects.toThrow(
      /^Maven could not fetch Neo4j: check the connection .* Maven said: Unknown host repo.maven.apache.org$/,
    )
  })

  it('when the home folder cannot be one', async () => {
    await writeFile(join(home, 'file'), '')
    const config = scratchConfig(join(home, 'file', 'home'))
    await expect(provideNeo4j(config, silently)).rejects.toThrow(
      /cannot be written .* set READOUT_HOME to one that can/,
    )
  })

  it.skipIf(process.platform !== 'linux')('when the home folder is under one that takes none', async () => {
    await expect(provideNeo4j(scratchConfig('/proc/readout'), silently)).rejects.toThrow(
      /cannot be written .* set READOUT_HOME to one that can/,
    )
  })

  it('when the database ends while it starts, in its own last words', async () => {
    const programs = {
      java: 'case "$*" in *version*) echo \'openjdk version "21"\';; *EntryPoint*) echo "Caused by: no such luck"; exit 3;; esac',
      mvn: fakeMaven,
    }
    vi.stubEnv('PATH', `${await programFolder(home, programs)}:/bin:/usr/bin`)
    await expect(provideNeo4j(readConfig({ READOUT_HOME: home }), silently)).rejects.toThrow(
      'Neo4j ended while it started (code 3); it said: Caused by: no such luck',
    )
  })
})

describe('jars', () => {
  it('are of the Neo4j that docker-compose.yml names', async () => {
    const compose = readFileSync(new URL('../../docker-compose.yml', import.meta.url), 'utf8')
    expect(compose).toContain(`image: neo4j:${await neo4jVersion()}-community`)
  })

  it('are fetched anew when a fetch broke off half way, and then kept', async () => {
    const home = await mkdtemp(join(tmpdir(), 'readout-test-'))
    const half = join(home, 'neo4j-jars', 'part')
    await mkdir(half, { recursive: true })
    await writeFile(join(half, 'half.jar'), '')
    const maven = join(await programFolder(home, { mvn: fakeMaven }), 'mvn')
    const folder = await provideJars({ home, maven, stop: never }, silently)
    expect(await readdir(folder)).toEqual(['neo4j.jar'])
    expect(await readdir(join(home, 'neo4j-jars'))).toEqual([basename(folder)])
    expect(await provideJars({ home, maven: 'no such maven', stop: never }, silently)).toBe(folder)
    await rm(home, { recursive: true })
  })
})

describe('ports', () => {
  it('that are taken give way to the next free one, and it is said', async () => {
    const { server, port } = await listening()
    const told: string[] = []
    const { bolt } = await freePorts(port, (progress) => told.push(progress))
    expect(bolt).toBeGreaterThan(port)
    expect(told).toEqual([`Bolt port ${port} is taken, so ${bolt} it is`])
    server.close()
  })
})

const silently = () => {}

/** Stands for Maven: copies one jar to where it is told. */
const fakeMaven = `PATH=/bin:/usr/bin; echo 3
for word; do case "$word" in -Djars.folder=*) mkdir -p "\${word#*=}"; : > "\${word#*=}/neo4j.jar";; esac; done`

/** A folder with nothing but these programs, each a line of shell: to be the whole PATH. */
async function programFolder(home: string, programs: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(home, 'programs-'))
  for (const [name, line] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  }
  return folder
}

async function listening(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  return { server, port: typeof bound === 'object' && bound ? bound.port : 0 }
}

type Reached = Pick<ProvidedNeo4j, 'uri' | 'user' | 'password'>

/** A process of its own that has a Neo4j, to be killed. */
function startService(home: string): { child: ChildProcess; provided: Promise<Reached> } {
  const here = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)
  const script = `
    import { scratchConfig } from ${here('../neo4j.ts')}
    import { provideNeo4j } from ${here('../../src/neo4j/server/provide-neo4j.ts')}
    console.log(JSON.stringify(await provideNeo4j(scratchConfig(${JSON.stringify(home)}), console.error)))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = once(createInterface(child.stdout), 'line')
  const ended = once(child, 'exit').then(([code]) =>
    Promise.reject(new Error(`The service ended with ${code}.`)),
  )
  const provided = Promise.race([line, ended]).then(([line]) => reached.parse(JSON.parse(String(line))))
  return { child, provided }
}

const reached = z.object({ uri: z.string(), user: z.string(), password: z.string() })

function databaseIn(home: string): RunningProcess {
  return JSON.parse(readFileSync(join(home, 'running.json'), 'utf8')).child
}

async function run({ uri, user, password }: Reached, statement: string): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true })
  try {
    const { records } = await driver.executeQuery(statement)
    return records.map((record) => record.toObject())
  } finally {
    await driver.close()
  }
}
