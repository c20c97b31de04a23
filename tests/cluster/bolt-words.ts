/** A value as Bolt sends it: texts, whole numbers, lists and maps are all that a routing table has. */
export type Word = string | number | boolean | readonly Word[] | { readonly [key: string]: Word }

/** A message of Bolt with one value, in one chunk. */
export function message(tag: number, ...fields: readonly Word[]): Buffer {
  const body = Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(packed)])
  return Buffer.concat([numbered(2, body.length), body, Buffer.from([0, 0])])
}

function packed(value: Word): Buffer {
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2])
  if (typeof value === 'number') return Buffer.concat([Buffer.from([0xca]), numbered(4, value)])
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return Buffer.concat([Buffer.from([0xd1]), numbered(2, bytes.length), bytes])
  }
  if (Array.isArray(value))
    return Buffer.concat([Buffer.from([0xd5]), numbered(2, value.length), ...value.map(packed)])
  const entries = Object.entries(value)
  return Buffer.concat([Buffer.from([0xd9]), numbered(2, entries.length), ...entries.flat().map(packed)])
}

function numbered(bytes: number, value: number): Buffer {
  const buffer = Buffer.alloc(bytes)
  buffer.writeUIntBE(value, 0, bytes)
  return buffer
}

/** What a client sends after its greeting, message by message. `raw` is as it came, `tag` what it asks. */
export function messageReader(take: (message: { readonly tag: number; readonly raw: Buffer }) => void) {
  let rest = Buffer.alloc(0)
  return (piece: Buffer) => {
    rest = Buffer.concat([rest, piece])
    for (let end = endOf(rest); end > 0; end = endOf(rest)) {
      const raw = rest.subarray(0, end)
      rest = rest.subarray(end)
      // A chunk of no length alone keeps a connection awake.
      if (end > 2) take({ tag: raw[3] ?? 0, raw })
    }
  }
}

/** Where the first message of some bytes ends: after its chunks and one of no length; 0 where it has not all come. */
function endOf(bytes: Buffer): number {
  for (let at = 0; at + 2 <= bytes.length; ) {
    const length = bytes.readUInt16BE(at)
    at += 2 + length
    if (length === 0) return at
  }
  return 0
}
