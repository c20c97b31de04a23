import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { message, messageReader } from './bolt-words.ts'

/** Who does what in a cluster, by their addresses. */
export type RoutingTable = Record<'READ' | 'WRITE' | 'ROUTE', readonly string[]>

/** A member of a cluster that is none: it answers itself who does what, and one real Neo4j all else. */
export type Member = {
  readonly address: string
  /** Statements that came to it since it was last asked. */
  asked(): { readonly reads: number; readonly writes: number }
  /** From now on it tells whoever wants to write that another leads. */
  demote(): void
  goDown(): Promise<void>
  close(): Promise<void>
}

const tags = { reset: 0x0f, run: 0x10, begin: 0x11, route: 0x66, success: 0x70, ignored: 0x7e, failure: 0x7f }
const notALeader = {
  code: 'Neo.ClientError.Cluster.NotALeader',
  neo4j_code: 'Neo.ClientError.Cluster.NotALeader',
  message: 'This member does not lead.',
  gql_status: '50N42',
  description: 'error: general processing exception',
  diagnostic_record: {},
}

/** @param table is looked up at each question. */
export async function startMember(target: string, table: () => RoutingTable): Promise<Member> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let [reads, writes] = [0, 0]
  let demoted = false
  const server = createServer((client) => {
    const neo4j = connect(Number(port), hostname)
    let failed = false
    const read = messageReader(({ tag, raw }) => {
      if (tag === tags.route)
        return client.write(
          message(tags.success, { rt: { ttl: 1, db: 'neo4j', servers: serversOf(table()) } }),
        )
      if (tag === tags.run || tag === tags.begin) {
        // The mode of a statement is told only where it reads.
        const isRead = raw.includes('\x84mode\x81r', 0, 'latin1') || raw.includes('mode\x81r', 0, 'latin1')
        const isAlone = tag === tags.begin || raw.includes('tx_timeout') || raw.includes('mode')
        if (isAlone && isRead) reads += 1
        else if (isAlone) writes += 1
        if (demoted && isAlone && !isRead) {
          failed = true
          return client.write(message(tags.failure, notALeader))
        }
      }
      if (failed && tag !== tags.reset) return client.write(message(tags.ignored))
      failed = false
      return neo4j.write(raw)
    })
    let greeted = Buffer.alloc(0)
    client.on('data', (piece) => {
      if (greeted.length === 20) return read(piece)
      greeted = Buffer.concat([greeted, piece])
      if (greeted.length < 20) return
      const rest = greeted.subarray(20)
      greeted = greeted.subarray(0, 20)
      // Without the first of the four versions that are offered, the greeting is over with one answer.
      neo4j.write(Buffer.concat([greeted.subarray(0, 4), Buffer.alloc(4), greeted.subarray(8)]))
      if (rest.length > 0) read(rest)
    })
    neo4j.on('data', (piece) => client.write(piece))
    for (const [one, other] of [
      [client, neo4j],
      [neo4j, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const goDown = async () => {
    if (!server.listening) return
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    address: `127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    asked() {
      const asked = { reads, writes }
      reads = 0
      writes = 0
      return asked
    },
    demote: () => {
      demoted = true
    },
    goDown,
    close: goDown,
  }
}

const serversOf = (table: RoutingTable) =>
  Object.entries(table).map(([role, addresses]) => ({ role, addresses }))
