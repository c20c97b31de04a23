import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Fault } from '../../model/fault.ts'
import type { TableLimits } from './table.ts'

/**
 * The bytes of a file, unpacked if it is gzip (whatever its name), never more than the limits allow at any time.
 * @throws {Fault} when there is no such file, it is empty, cut off, or unpacks to more than it may.
 */
export async function* tableBytes(
  path: string,
  limits: TableLimits,
  counted = { packed: 0, unpacked: 0 },
): AsyncGenerator<Uint8Array> {
  const chunks = packedBytes(path, counted)
  const first = await chunks.next()
  if (first.done) throw new Fault(`The table ${path} is empty.`)
  const packed = continued(first.value, chunks)
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b
  if (!isGzip) return yield* packed
  for await (const chunk of unpacked(path, packed)) {
    counted.unpacked += chunk.length
    refuseBomb(path, counted, limits)
    yield chunk
  }
  if (counted.unpacked === 0) throw new Fault(`The table ${path} is empty once unpacked.`)
}

async function* packedBytes(path: string, counted: { packed: number }): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 16_384 })) {
      counted.packed += chunk.length
      yield chunk
    }
  } catch (cause) {
    throw new Fault(`The table ${path} cannot be read: ${reasonOf(cause)}.`, { cause })
  }
}

async function* continued(first: Uint8Array, rest: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

async function* unpacked(path: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  // The callback hears of the same error as the loop below.
  pipeline(Readable.from(packed), gunzip, () => {})
  try {
    yield* gunzip
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault(`The gzip file ${path} is broken or cut off: ${messageOf(cause)}. Fetch it again.`, {
      cause,
    })
  }
}

function refuseBomb(
  path: string,
  { packed, unpacked }: { readonly packed: number; readonly unpacked: number },
  limits: TableLimits,
): void {
  if (unpacked > limits.unpacked)
    throw new Fault(
      `The table ${path} unpacks to more than ${inMiB(limits.unpacked)} MiB: split it into several files.`,
    )
  if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
    throw new Fault(
      `The gzip file ${path} unpacks to more than ${limits.ratio} times its size, as no real table does: it was not read on.`,
    )
}

const inMiB = (bytes: number) => Math.round(bytes / 2 ** 20)

const messageOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause))

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ELOOP: 'its symbolic links lead in a circle',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not read it',
}

const reasonOf = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return reasons[code] ?? messageOf(cause)
}
