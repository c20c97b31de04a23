import type { IncomingMessage, ServerResponse } from 'node:http'
import { refuse } from '../graphql/json-post.ts'

const methods = 'GET, POST, HEAD, OPTIONS'

/**
 * Refuses what nothing here takes, whatever address it is for, and what one who passes it on could read otherwise than we.
 * True where it did.
 */
export function refusesMalformed(request: IncomingMessage, response: ServerResponse): boolean {
  const twice = saidTwice(request)
  const coding = request.headers['content-encoding'] ?? 'identity'
  if (!methods.split(', ').includes(request.method ?? '')) {
    response.setHeader('allow', methods)
    refuse(response, { ...mistake, status: 405, message: `This takes ${methods}.` })
  } else if (twice !== null) {
    refuse(response, { ...mistake, message: `A request has one header ${twice}, or none.` })
  } else if (coding.toLowerCase() !== 'identity') {
    response.setHeader('accept-encoding', 'identity')
    refuse(response, { ...mistake, status: 415, message: 'A question is sent as it is, not packed.' })
  } else return false
  return true
}

const mistake = { status: 400, code: 'BAD_INPUT' }

/** Of these Node believes the first, and a proxy maybe the last. */
const single = ['host', 'content-type', 'content-encoding', 'authorization', 'origin', 'x-readout-bookmark']

function saidTwice({ rawHeaders }: IncomingMessage): string | null {
  const seen = new Set<string>()
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]?.toLowerCase() ?? ''
    if (single.includes(name) && seen.has(name)) return name
    seen.add(name)
  }
  return null
}
