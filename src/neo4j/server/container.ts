import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '../../model/fault.ts'
import { startProcess } from './database-process.ts'
import { freePorts, type Ports } from './free-port.ts'
import { neo4jVersion, seconds } from './jars.ts'
import { keptPassword, passwordFile } from './password.ts'
import type { Say, StartedNeo4j } from './provided-neo4j.ts'
import { awaitNeo4j } from './readiness.ts'

type Wanted = {
  readonly home: string
  readonly boltPort: number
  readonly started: (pid: number) => void
  readonly stop: AbortSignal
}

/**
 * Neo4j Community in a container: data in a named volume that stays, reachable from this machine only. `docker run`
 * stays in the foreground and passes signals on, so the container is stopped, and dies with us, as a child would.
 */
export async function startContainer(wanted: Wanted, say: Say): Promise<StartedNeo4j> {
  const image = `neo4j:${await neo4jVersion()}-community`
  const name = containerName(wanted.home)
  const logs = join(wanted.home, 'logs')
  await mkdir(logs, { recursive: true })
  await pull(image, wanted.stop, say)
  await remove(name)
  const password = await keptPassword(wanted.home, join(wanted.home, 'container'))
  const ports = await freePorts(wanted.boltPort, say)

  say('Neo4j is starting in a container')
  const begun = Date.now()
  const words = runCommand({ image, name, home: wanted.home, ...ports })
  const environment = { NEO4J_AUTH: `neo4j/${password}` }
  const child = await startProcess('docker', words, { log: join(logs, 'container.log'), environment })
  wanted.started(child.pid)
  const close = () => child.stop().finally(() => remove(name))
  const address = { uri: `bolt://127.0.0.1:${ports.bolt}`, user: 'neo4j', password, database: 'neo4j' }
  try {
    await awaitNeo4j(address, child, { passwordFrom: passwordFile(wanted.home), stop: wanted.stop })
  } catch (error) {
    await close()
    throw error
  }
  say(`Neo4j is ready (${seconds(Date.now() - begun)})`)
  return { ...address, browser: `http://localhost:${ports.http}/browser/`, origin: 'container', close }
}

/** The name of a home's container and of the volume that keeps its data. */
export function containerName(home: string): string {
  return `readout-${createHash('sha256').update(home).digest('hex').slice(0, 8)}`
}

type Run = Ports & { image: string; name: string; home: string }

function runCommand({ image, name, home, bolt, http }: Run): string[] {
  const settings = [
    // The value stays in the environment: a command line is there for all to read.
    'NEO4J_AUTH',
    `NEO4J_server_bolt_advertised__address=localhost:${bolt}`,
    `NEO4J_server_http_advertised__address=localhost:${http}`,
    'NEO4J_server_memory_heap_max__size=1g',
    'NEO4J_server_memory_pagecache_size=256m',
    'NEO4J_db_transaction_bookmark__ready__timeout=5s',
    'NEO4J_internal_dbms_bolt_netty__server__shutdown__quiet__period=0',
  ]
  const ports = [`127.0.0.1:${bolt}:7687`, `127.0.0.1:${http}:7474`]
  return [
    ...['run', '--rm', '--name', name, '--label', `readout.home=${home}`, '--volume', `${name}:/data`],
    ...settings.flatMap((setting) => ['--env', setting]),
    ...ports.flatMap((port) => ['--publish', port]),
    image,
  ]
}

const docker = (...words: string[]) => promisify(execFile)('docker', words)

async function pull(image: string, stop: AbortSignal, say: Say): Promise<void> {
  const isHere = await docker('image', 'inspect', image).then(
    () => true,
    () => false,
  )
  if (isHere) return
  say(`Fetching the image ${image}, once`)
  await promisify(execFile)('docker', ['pull', '--quiet', image], { signal: stop }).catch((error: Error) => {
    throw new Fault(
      `The image ${image} could not be fetched: check the connection, or set NEO4J_URI to a Neo4j that runs already.`,
      {
        cause: error,
      },
    )
  })
}

/** One that a killed service left, if any. It gets time to close its store. */
async function remove(name: string): Promise<void> {
  await docker('stop', '--time', '30', name).catch(() => undefined)
  await docker('rm', '--force', name).catch(() => undefined)
}
