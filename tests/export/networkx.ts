import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const reader = fileURLToPath(new URL('read-network.py', import.meta.url))

/** What networkx found in a file. */
export type ReadNetwork = {
  readonly directed: boolean
  readonly about: Readonly<Record<string, string>>
  readonly nodes: readonly Readonly<Record<string, unknown>>[]
  readonly links: readonly Readonly<Record<string, unknown>>[]
}

/** True where Python with networkx is; where it is not, that is said. */
export const hasNetworkx = ((): boolean => {
  try {
    execFileSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('What networkx reads is left out: there is no python3 with networkx.')
    return false
  }
})()

/** @param ending `gexf` or `graphml` */
export async function readWithNetworkx(text: string, ending: string): Promise<ReadNetwork> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-export-'))
  try {
    const path = join(folder, `network.${ending}`)
    await writeFile(path, text)
    const { stdout } = await promisify(execFile)('python3', [reader, path], { maxBuffer: 1e8 })
    return JSON.parse(stdout) as ReadNetwork
  } finally {
    await rm(folder, { recursive: true })
  }
}
