import { Fault } from '../../model/fault.ts'

/**
 * Bytes as text in pieces; a byte-order mark is dropped.
 * @throws {Fault} when they are no text of that encoding, or no text at all.
 */
export async function* tableText(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding = 'utf-8',
): AsyncGenerator<string> {
  const decoder = decoderOf(encoding)
  const isWide = decoder.encoding.startsWith('utf-16')
  let read = 0
  for await (const chunk of bytes) {
    if (read === 0) refuseWide(path, chunk, isWide)
    if (!isWide && chunk.includes(0))
      throw new Fault(
        `The file ${path} is no text: it has a NUL byte at ${read + chunk.indexOf(0)}. A spreadsheet file (.xlsx, .xls, .ods) is to be saved as CSV first.`,
      )
    yield decoded(path, decoder, chunk, read)
    read += chunk.length
  }
  yield decoded(path, decoder, undefined, read)
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch (cause) {
    throw new Fault(
      `The encoding "${encoding}" is not known; give a name such as utf-8, windows-1252, iso-8859-2 or utf-16le.`,
      { cause },
    )
  }
}

function refuseWide(path: string, [first, second]: Uint8Array, isWide: boolean): void {
  const mark =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  if (mark !== null && !isWide)
    throw new Fault(`The file ${path} is in UTF-16: write "encoding: ${mark}" under table in the mapping.`)
}

function decoded(
  path: string,
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Uint8Array | undefined,
  read: number,
): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
  } catch (cause) {
    const place = chunk === undefined ? 'at its end' : `between the bytes ${read} and ${read + chunk.length}`
    throw new Fault(
      `The file ${path} is not ${decoder.encoding} ${place}: write its encoding under table in the mapping, such as "encoding: windows-1252".`,
      { cause },
    )
  }
}
