import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { addressing, recognizing } from '../../src/http/client.ts'

/** All that is read of a request. */
const from = (remoteAddress: string, forwarded?: string, more: object = {}) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  return { socket: { remoteAddress }, headers, httpVersion: '1.1', ...more } as unknown as IncomingMessage
}

describe('who asks', () => {
  const recognize = recognizing(['10.0.0.0/8', '127.0.0.1'])

  it.each([
    ['an address', '192.0.2.1', undefined, '192.0.2.1', false],
    ['an address told as one of IPv6', '::ffff:192.0.2.1', undefined, '192.0.2.1', false],
    [
      'a network, where the address is one of IPv6',
      '2001:db8:1:2:3:4:5:6',
      undefined,
      '2001:db8:1:2::/64',
      false,
    ],
    [
      'the same network by another of its addresses',
      '2001:db8:1:2::9',
      undefined,
      '2001:db8:1:2::/64',
      false,
    ],
    ['a program here', '127.0.0.2', undefined, '127.0.0.2', true],
    ['a program here, by IPv6', '::1', undefined, '::1', true],
    ['whom a proxy here does not name, and nobody here', '127.0.0.1', undefined, '127.0.0.1', false],
    ['whom a proxy names', '10.1.2.3', '192.0.2.1', '192.0.2.1', false],
    ['whom the first of two proxies names', '127.0.0.1', '192.0.2.1, 10.0.0.9', '192.0.2.1', false],
    [
      'whom the proxy names, whatever that one said',
      '10.1.2.3',
      '198.51.100.7, 192.0.2.1',
      '192.0.2.1',
      false,
    ],
    ['the stranger that poses as a proxy', '192.0.2.9', '198.51.100.7', '192.0.2.9', false],
    ['whom a gateway names with a port', '10.1.2.3', '192.0.2.1:51234', '192.0.2.1', false],
    [
      'whom a gateway names with a port, by IPv6',
      '10.1.2.3',
      '[2001:db8::1]:443',
      '2001:db8:0:0::/64',
      false,
    ],
    ['a proxy that names nobody', '10.1.2.3', 'unknown', '10.1.2.3', false],
  ])('is %s', (_who, peer, forwarded, name, isHere) => {
    expect(recognize(from(peer, forwarded))).toEqual({ name, isHere })
  })

  it.each([
    ['Via', { headers: { via: '1.1 proxy' } }],
    ['Forwarded', { headers: { forwarded: 'for=192.0.2.1' } }],
    ['X-Real-IP', { headers: { 'x-real-ip': '192.0.2.1' } }],
    ['X-Forwarded-Proto', { headers: { 'x-forwarded-proto': 'https' } }],
    ['HTTP 1.0, as nginx does unless told otherwise', { httpVersion: '1.0' }],
  ])('is nobody here behind a proxy here that shows itself by %s', (_how, more) => {
    expect(recognizing([])(from('127.0.0.1', undefined, more))).toEqual({ name: '127.0.0.1', isHere: false })
  })

  it('is one client behind a proxy here of which nobody told us', () => {
    expect(recognizing([])(from('127.0.0.1', '192.0.2.1'))).toEqual({ name: '127.0.0.1', isHere: false })
  })
})

describe('the address by which a service is called', () => {
  const called = (remoteAddress: string, headers: Record<string, string>) =>
    addressing(['10.0.0.0/8'])({ socket: { remoteAddress }, headers } as unknown as IncomingMessage)
  const told = { host: 'upstream:4000', 'x-forwarded-proto': 'http, https' }

  it.each([
    ['as anybody calls it', '192.0.2.1', told, 'http://upstream:4000'],
    ['as a trusted proxy is called', '10.1.2.3', told, 'https://upstream:4000'],
    ['as a proxy tells', '10.1.2.3', { ...told, 'x-forwarded-host': 'a, b.example' }, 'https://b.example'],
    [
      'as a stranger tells, who is not believed',
      '192.0.2.1',
      { 'x-forwarded-host': 'a.example' },
      'http://localhost',
    ],
    ['one of this machine where a name is none', '192.0.2.1', { host: 'a b{}' }, 'http://localhost'],
  ])('is %s', (_how, peer, headers, address) => {
    expect(called(peer, headers)).toBe(address)
  })
})
