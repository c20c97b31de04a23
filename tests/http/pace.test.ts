import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPace } from '../../src/http/pace.ts'

const bytes = 30_000_000
const pieces = () => Array.from({ length: 300 }, () => Buffer.alloc(bytes / 300))
let port: number
let close: () => void

/** A service whose every answer is longer than what lies between it and its readers can hold. */
beforeEach(async () => {
  const open = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    if (request.url === '/waiting') response.write('Nothing yet.')
    else void pipeline(pieces(), response).catch(() => undefined)
  })
  const pacing = keepPace(open, { everyMs: 300, leastBytes: 65_536 })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  port = (server.address() as AddressInfo).port
  close = () => {
    clearInterval(pacing)
    server.closeAllConnections()
    server.close()
  }
})
afterEach(() => close())

function asking(path: string): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  return socket
}

/** How many bytes there were to read until the connection ended. */
async function readAll(socket: Socket): Promise<number> {
  let read = 0
  socket.resume()
  socket.on('data', (part) => {
    read += part.length
  })
  await once(socket, 'close')
  return read
}

describe('a reader', () => {
  it('who does not read is cut off', async () => {
    const socket = asking('/').pause()
    await setTimeout(1_500)
    expect(await readAll(socket)).toBeLessThan(bytes)
  })

  it('who reads a little now and then is cut off', async () => {
    const socket = asking('/').pause()
    const sip = setInterval(() => socket.read(100), 50)
    await setTimeout(1_500)
    clearInterval(sip)
    expect(await readAll(socket)).toBeLessThan(bytes)
  })

  it('who takes their time, but reads, is not', async () => {
    const socket = asking('/')
    const rest = setInterval(() => {
      socket.pause()
      void setTimeout(100).then(() => socket.resume())
    }, 110)
    expect(await readAll(socket)).toBeGreaterThan(bytes)
    clearInterval(rest)
  })

  it('for whom there is nothing to read is not', async () => {
    const socket = asking('/waiting')
    let isOpen = true
    socket.resume().once('close', () => {
      isOpen = false
    })
    await setTimeout(1_200)
    expect(isOpen).toBe(true)
  })
})
