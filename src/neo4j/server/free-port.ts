import { randomInt } from 'node:crypto'
import { connect, createServer } from 'node:net'
import { Fault } from '../../model/fault.ts'
import type { Say } from './provided-neo4j.ts'

export type Ports = { readonly bolt: number; readonly http: number }

/** The wanted port for Bolt and Neo4j's usual one for HTTP, or the next free ones of this machine; for 0 any. */
export async function freePorts(boltWanted: number, say: Say): Promise<Ports> {
  const bolt = await freePort(boltWanted)
  if (boltWanted !== 0 && bolt !== boltWanted) say(`Bolt port ${boltWanted} is taken, so ${bolt} it is`)
  return { bolt, http: await freePort(boltWanted === 0 ? 0 : 7474) }
}

const tries = 100

async function freePort(wanted: number): Promise<number> {
  for (let step = 0; step < tries; step += 1) {
    // Below the range that systems lend to outgoing connections, so that it is still free a few seconds later.
    const port = wanted === 0 ? randomInt(15_000, 30_000) : wanted + step
    if (port <= 65_535 && !(await answers(port)) && (await binds(port))) return port
  }
  throw new Fault(
    `Ports ${wanted} to ${wanted + tries - 1} are all taken: set READOUT_BOLT_PORT to a free one.`,
  )
}

/** Something may listen on all addresses while the loopback one can still be bound (seen on macOS). */
function answers(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('connect', () => answer(true)).on('error', () => answer(false))
    socket.on('connect', () => socket.destroy())
  })
}

function binds(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.on('error', () => answer(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => answer(true)))
  })
}
