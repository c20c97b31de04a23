import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a Neo4j that can be made bad. */
export type BoltProxy = {
  readonly uri: string
  /** Bytes arrive no more, in neither direction, and nobody is told. */
  stall(): void
  /** Each piece arrives so much later. */
  delay(ms: number): void
  /** Connections are cut; new ones go through. */
  cut(): void
  /** Connections are cut, and new ones refused. */
  goDown(): Promise<void>
  /** All is well again. */
  mend(): Promise<void>
  /** How many connections there are now. */
  connections(): number
  close(): Promise<void>
}

/** Stands before the Neo4j of an address, at a port of its own. */
export async function startBoltProxy(target: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let lateMs = 0
  const held: (() => void)[] = []
  let stalled = false

  const passOn = (from: Socket, to: Socket) => {
    from.on('data', (piece) => {
      const write = () => !to.destroyed && to.write(piece)
      const pass = () => (stalled ? held.push(write) : write())
      if (lateMs > 0) setTimeout(pass, lateMs)
      else pass()
    })
    from.on('error', () => to.destroy())
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
    sockets.add(from)
  }
  const server = createServer((client) => {
    const neo4j = connect(Number(port), hostname)
    passOn(client, neo4j)
    passOn(neo4j, client)
  })
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
    const bound = server.address()
    return typeof bound === 'object' && bound ? bound.port : 0
  }
  const bound = await listen(0)
  const cut = () => {
    for (const socket of sockets) socket.destroy()
  }
  const goDown = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    cut()
    await closed
  }
  return {
    uri: `bolt://127.0.0.1:${bound}`,
    stall: () => {
      stalled = true
    },
    delay: (ms) => {
      lateMs = ms
    },
    cut,
    goDown,
    async mend() {
      lateMs = 0
      stalled = false
      for (const write of held.splice(0)) write()
      if (!server.listening) await listen(bound)
    },
    connections: () => sockets.size / 2,
    close: async () => {
      if (server.listening) await goDown()
    },
  }
}
