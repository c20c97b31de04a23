import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { homeLockFile } from '../../src/neo4j/server/home-lock.ts'
import { ownerOf } from '../../src/neo4j/server/lock-file.ts'
import type { ScaleName } from '../graph/scale.ts'

export type StoreName = { readonly scale: ScaleName; readonly seed: number }

const makers = [
  'bench/graph',
  'src/model/projection',
  'src/model/predicates.ts',
  'src/model/search-terms.ts',
  'src/model/spelling.ts',
  'src/model/uncertain-date.ts',
  'src/importer/claim-rows.ts',
]

/**
 * The folder of a store, named by what it was made from: its size, its seed, and the code that makes it. So a store that
 * is there is the one wanted.
 */
export async function storeHome(readoutHome: string, { scale, seed }: StoreName): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await filesOf(makers)) hash.update(await readFile(file))
  const name = `${scale}-${seed}-${hash.digest('hex').slice(0, 8)}`
  const home = join(readoutHome, 'bench', name)
  await mkdir(home, { recursive: true })
  await removeOutdated(dirname(home), `${scale}-${seed}-`, name)
  await shareJars(readoutHome, home)
  return home
}

/** Lets a home use the jars of another. */
export async function shareJars(from: string, home: string): Promise<void> {
  const jars = join(from, 'neo4j-jars')
  await mkdir(jars, { recursive: true })
  if (!existsSync(join(home, 'neo4j-jars'))) await symlink(jars, join(home, 'neo4j-jars'))
}

/** A store that other code made is of no use any more, and takes a gigabyte. */
async function removeOutdated(folder: string, start: string, wanted: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const outdated = name.startsWith(start) && name !== wanted
    if (outdated && !ownerOf(homeLockFile(join(folder, name)))) {
      await rm(join(folder, name), { recursive: true })
    }
  }
}

async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const whole = fileURLToPath(new URL(`../../${path}`, import.meta.url))
    if (path.endsWith('.ts')) files.push(whole)
    else for (const name of await readdir(whole)) if (name.endsWith('.ts')) files.push(join(whole, name))
  }
  return files.sort()
}
