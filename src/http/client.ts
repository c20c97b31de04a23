import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Whom limits count for; `isHere` is true for a person or program on this very machine. */
export type Client = { readonly name: string; readonly isHere: boolean }

/**
 * Who sent a request, by address. What `X-Forwarded-For` tells counts as far as the proxies that are trusted wrote it:
 * read from its end, the first address that is none of theirs.
 */
export function recognizing(proxies: readonly string[]): (request: IncomingMessage) => Client {
  const isTrusted = standingAmong(proxies)
  return (request) => {
    const peer = plain(request.socket.remoteAddress ?? '')
    const told = String(request.headers['x-forwarded-for'] ?? '')
    if (!isTrusted(peer)) return { name: shortened(peer), isHere: isLoopback(peer) && !isPassedOn(request) }
    // Whoever it is: not somebody on this machine.
    if (told === '') return { name: shortened(peer), isHere: false }
    const way = told.split(',').map((address) => plain(withoutPort(address.trim())))
    const sender = way.findLast((address) => isIP(address) === 0 || !isTrusted(address)) ?? way[0] ?? peer
    return { name: isIP(sender) === 0 ? peer : shortened(sender), isHere: false }
  }
}

/**
 * By which address a service is called, such as `https://readout.example`. That of a proxy is believed of those that are
 * trusted alone: `X-Forwarded-Proto` and `X-Forwarded-Host`, as the last of several wrote them.
 */
export function addressing(proxies: readonly string[]): (request: IncomingMessage) => string {
  const isTrusted = standingAmong(proxies)
  return ({ socket, headers }) => {
    const isProxied = isTrusted(plain(socket.remoteAddress ?? ''))
    const told = (name: string) =>
      isProxied
        ? String(headers[name] ?? '')
            .split(',')
            .at(-1)
            ?.trim()
        : ''
    const protocol = told('x-forwarded-proto') === 'https' ? 'https' : 'http'
    const host = told('x-forwarded-host') || headers.host
    return URL.parse(`${protocol}://${host ?? ''}`)?.origin ?? `${protocol}://localhost`
  }
}

/**
 * True for what a proxy writes that nobody told us of: somebody else's words, passed on by a program here. One that writes
 * nothing at all, and speaks as a person's program would, cannot be told from that.
 */
const isPassedOn = ({ headers, httpVersion }: IncomingMessage): boolean =>
  httpVersion === '1.0' || Object.keys(headers).some((name) => writtenByProxies.test(name))

const writtenByProxies =
  /^(?:x-forwarded-.*|x-real-ip|x-client-ip|x-original-.*|forwarded|via|true-client-ip|cf-.*|cdn-loop)$/

/** An address, or addresses with a common beginning such as `10.0.0.0/8`. */
export function isAddress(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const most = isIP(address) === 4 ? 32 : 128
  return isIP(address) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

export const isLoopback = (address: string): boolean =>
  address === '::1' || address === 'localhost' || (isIP(address) === 4 && address.startsWith('127.'))

/** True for an address that stands for many clients: this machine, and the proxies that are trusted. */
export function standingForMany(proxies: readonly string[]): (address: string) => boolean {
  const isTrusted = standingAmong(proxies)
  return (address) => isLoopback(plain(address)) || isTrusted(plain(address))
}

function standingAmong(proxies: readonly string[]): (address: string) => boolean {
  const trusted = addressesIn(proxies)
  return (address) => trusted.check(address, familyOf(address))
}

function addressesIn(given: readonly string[]): BlockList {
  const list = new BlockList()
  for (const each of given) {
    const [address = '', bits] = each.split('/')
    if (bits === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(bits), familyOf(address))
  }
  return list
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** As some gateways write it: `203.0.113.9:51234`, `[2001:db8::1]:443`. */
const withoutPort = (address: string): string =>
  address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')

/** An IPv4 address as it is, where it comes as one of IPv6. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** The name of the client at an address. */
export const clientAt = (address: string): string => shortened(plain(address))

/** Whoever has one address of IPv6 has a network of 2^64. */
function shortened(address: string): string {
  if (isIP(address) !== 6 || isLoopback(address)) return address
  const [before = '', after] = address.split('%')[0]?.split('::') ?? []
  const front = before.split(':').filter((part) => part !== '')
  const back = (after ?? '').split(':').filter((part) => part !== '')
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::/64`
}
