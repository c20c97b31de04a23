import type { Server, ServerOptions } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { clientAt } from './client.ts'

/** By default Node keeps slow clients for minutes, looks for them twice a minute, and keeps idle ones for good. */
export const connectionBounds: ServerOptions = {
  headersTimeout: 8_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
}

const maxConnections = 5_000
const maxOfOneAddress = 500
/** Nothing read and nothing written for as long: longer than any question may take. */
const silenceMs = 60_000

/** @param isMany true for an address that stands for many clients: this machine, and proxies. */
export function boundConnections(
  server: Server,
  isMany: (address: string) => boolean,
  most = maxOfOneAddress,
): void {
  server.maxConnections = maxConnections
  server.timeout = silenceMs
  const open = new Map<string, number>()
  server.prependListener('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket
    if (isMany(remoteAddress)) return
    const from = clientAt(remoteAddress)
    const count = (open.get(from) ?? 0) + 1
    open.set(from, count)
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1
      if (left === 0) open.delete(from)
      else open.set(from, left)
    })
    if (count > most) socket.destroy()
  })
}

/** Clients that keep a connection have as long to hear, with an answer, that it ends. */
const graceMs = 500
const drainMs = 8_000

/**
 * Takes no more connections, and ends when those that are there have ended. From its call on each answer has to say
 * `Connection: close`.
 */
export async function drained(server: Server): Promise<void> {
  if ((await connectionsOf(server)) > 0) await setTimeout(graceMs)
  const { closed } = await shutDoor(server)
  const impatient = new AbortController()
  const { signal } = impatient
  const cut = async () => {
    await setTimeout(graceMs, null, { signal })
    for (const until = performance.now() + drainMs; performance.now() < until; ) {
      server.closeIdleConnections()
      await setTimeout(graceMs, null, { signal })
    }
    server.closeAllConnections()
  }
  const cutting = cut().catch(() => undefined)
  await closed
  impatient.abort()
  await cutting
  // Ends its looking for slow clients.
  server.close()
}

/**
 * Closes the door once nobody stands before it, who would be cut: Node lets one in at a time and then turns to those who
 * are in. So the last ones are asked for their requests only afterwards.
 */
async function shutDoor(server: Server): Promise<{ readonly closed: Promise<void> }> {
  const serve = server.listeners('connection')
  const last: Socket[] = []
  server.removeAllListeners('connection').on('connection', (socket: Socket) => last.push(socket))
  for (let come = -1; come < last.length; ) {
    come = last.length
    await setImmediate()
  }
  // Not by its own `close`, which cuts connections whose request is not read yet.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  for (const socket of last) for (const each of serve) each.call(server, socket)
  return { closed }
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve) => server.getConnections((_error, count) => resolve(count ?? 0)))
