import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPaths } from '../../src/cli/load.ts'
import { claimHome } from '../../src/neo4j/server/home-lock.ts'
import { scratchConfig } from '../neo4j.ts'

it('an offline load begins only where no other Readout runs on its home', async () => {
  const home = await mkdtemp(join(tmpdir(), 'readout-home-'))
  await mkdir(join(home, 'offline'))
  await writeFile(join(home, 'offline', 'ledger.sqlite'), 'of another load')
  const lock = await claimHome(home, () => {}, new AbortController().signal)
  const options = { by: 'test', offline: true, into: '/opt/neo4j' } as const
  await expect(loadPaths(scratchConfig(home), ['data'], options)).rejects.toThrow(
    /^Another Readout .* runs on/,
  )
  expect(await readFile(join(home, 'offline', 'ledger.sqlite'), 'utf8')).toBe('of another load')
  lock.release()
})

const load = (options: object) => loadPaths(scratchConfig(tmpdir()), ['data'], { by: 'test', ...options })

it('what only an offline load heeds is refused without one, and nothing is begun', async () => {
  await expect(load({ into: '/opt/neo4j' })).rejects.toThrow('--into is of an offline load')
  await expect(load({ replace: true })).rejects.toThrow('--replace is of an offline load')
  await expect(load({ offline: true, resume: true })).rejects.toThrow('leave out --resume')
})
