import type { IncomingMessage, ServerResponse } from 'node:http'

const exposed = [
  'x-request-id, x-readout-price, x-readout-budget, x-readout-bookmark, retry-after',
  'content-disposition, etag, x-readout-citation, x-readout-data-version, x-readout-licence',
].join(', ')

/**
 * Lets pages of other origins read answers, of those alone that are named (`*` names all), and never with the
 * credentials of a visitor.
 */
export function sharing(
  origins: readonly string[],
): (request: IncomingMessage, response: ServerResponse) => void {
  return ({ headers: { origin }, method }, response) => {
    // What is answered depends on who asks, and for what form.
    response.setHeader('vary', 'accept, authorization, origin')
    if (origins.length === 0) return
    if (origin === undefined || !(origins.includes(origin) || origins.includes('*'))) return
    response.setHeader('access-control-allow-origin', origins.includes('*') ? '*' : origin)
    response.setHeader('access-control-expose-headers', exposed)
    if (method !== 'OPTIONS') return
    response.setHeader('access-control-allow-methods', 'GET, POST')
    response.setHeader(
      'access-control-allow-headers',
      'authorization, content-type, if-none-match, x-request-id, x-readout-bookmark',
    )
    response.setHeader('access-control-max-age', 600)
  }
}

/**
 * Why a request is refused that a page of another origin could have a browser send without asking first; null for all
 * others. A link that somebody follows is a question like any other, since by GET nothing can be written.
 */
export function forgery({ method, headers }: IncomingMessage): string | null {
  if (method === 'POST') {
    const [type = ''] = String(headers['content-type'] ?? '').split(';')
    if (type.trim().toLowerCase() === 'application/json') return null
    return `A question is sent as application/json, not ${type === '' ? 'without a type' : `as ${type.trim()}`}.`
  }
  const isForeign = headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate'
  // Where answers are shared the browser names the origin, and keeps the answer from others.
  return isForeign && headers.origin === undefined
    ? 'Pages of other sites may link here, not load from here.'
    : null
}

/**
 * True for a request that calls this machine by a name that is not its own: a page of another site may have had its name
 * lead here, and would then count as ours.
 */
export const isMisnamed = ({ headers: { host } }: IncomingMessage): boolean =>
  host !== undefined && !own.test(host)

const own = /^(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i
