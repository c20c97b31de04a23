import type { ServerResponse } from 'node:http'

/** Some kilobytes a second; counted over a while, since readers take many at once. */
const usual = { everyMs: 15_000, leastBytes: 32_768 }

/**
 * Cuts off readers who take less: an answer that waits for its reader holds memory, a connection, and rows of the database.
 * Only those count who had something to take all the while, of an answer that is written piece by piece: of one that was
 * handed over whole nobody sees how far it came, and it is short.
 */
export function keepPace(open: ReadonlySet<ServerResponse>, { everyMs, leastBytes } = usual): NodeJS.Timeout {
  const taken = new WeakMap<ServerResponse, number>()
  const look = () => {
    for (const response of open) {
      const { socket, writableEnded } = response
      if (!socket || writableEnded || socket.writableLength === 0) {
        taken.delete(response)
        continue
      }
      const now = socket.bytesWritten - socket.writableLength
      const before = taken.get(response)
      taken.set(response, now)
      if (before !== undefined && now - before < leastBytes) socket.destroy()
    }
  }
  return setInterval(look, everyMs).unref()
}
