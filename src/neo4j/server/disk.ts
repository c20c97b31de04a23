import { existsSync, mkdirSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Fault } from '../../model/fault.ts'

/** One by one: under a folder that takes none, such as /proc, Node's own way to make them all tries without end. */
export function makeFolders(folder: string): void {
  if (existsSync(folder)) return
  makeFolders(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may make it at the same time.
    if (!existsSync(folder)) throw error
  }
}

/** @throws {Fault} when fewer megabytes are free than needed: Neo4j itself hangs on a full disk. */
export async function checkRoom(folder: string, neededMb: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const freeMb = Math.floor((bavail * bsize) / 1e6)
  if (freeMb >= neededMb) return
  throw new Fault(
    `Only ${freeMb} MB are free on the disk of ${folder}, and Neo4j needs ${neededMb}: free some, or set READOUT_HOME to a folder elsewhere.`,
  )
}

/** The sentence for an error of the file system that the person can mend; undefined for any other error. */
export function diskFault(error: unknown, home: string): Fault | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  const options = { cause: error }
  if (error.code === 'ENOSPC') {
    return new Fault(
      `There is no room left on the disk of ${home}: free some, or set READOUT_HOME to a folder elsewhere.`,
      options,
    )
  }
  // Node tells a folder that cannot be made on a read-only disk as one that is not there.
  const notMade = error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir'
  if (notMade || ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(String(error.code))) {
    return new Fault(
      `The folder ${home} cannot be written (${error.message}): set READOUT_HOME to one that can.`,
      options,
    )
  }
  return undefined
}
