import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { PassThrough, type Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Fault } from '../model/fault.ts'

/** @throws {Fault} for a file that is there and is not to be replaced. */
export function refuseTaken(path: string, replace: true | undefined): void {
  if (existsSync(path) && !replace)
    throw new Fault(`There is a file ${path} already: name another, or add --replace.`)
}

/** Writes a file, packed where it ends in `.gz`; it has its name once it is whole. */
export async function writeWhole(path: string, text: Readable): Promise<void> {
  const part = `${path}.part`
  try {
    const packed = path.endsWith('.gz') ? createGzip() : new PassThrough()
    await pipeline(text, packed, createWriteStream(part))
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
}

export async function toStandardOutput(text: Readable): Promise<void> {
  await pipeline(text, process.stdout, { end: false }).catch(async (error: NodeJS.ErrnoException) => {
    // Whoever reads the first lines alone, by head, has had enough.
    if (error.code !== 'EPIPE') throw error
    // What is being read for the next ones has to end before the database is closed.
    await finished(text).catch(() => {})
  })
}
