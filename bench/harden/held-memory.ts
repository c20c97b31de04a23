import { once } from 'node:events'

/**
 * What a Node process holds after its garbage is collected, in bytes, as its inspector tells. What it takes of the machine
 * says little: V8 gives memory back when it likes.
 */
export async function heldMemory(inspector: number): Promise<number> {
  const listed = await fetch(`http://127.0.0.1:${inspector}/json/list`)
  const [target] = (await listed.json()) as readonly { readonly webSocketDebuggerUrl: string }[]
  if (!target) throw new Error(`No process is inspected at port ${inspector}.`)
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await once(socket, 'open')
  const ask = async (method: string, params: object = {}) => {
    socket.send(JSON.stringify({ id: 1, method, params }))
    const [{ data }] = (await once(socket, 'message')) as [MessageEvent<string>]
    return JSON.parse(data) as { readonly result?: { readonly result?: { readonly value?: number } } }
  }
  const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())'
  await ask('HeapProfiler.collectGarbage')
  const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true })
  socket.close()
  return result?.result?.value ?? Number.NaN
}
