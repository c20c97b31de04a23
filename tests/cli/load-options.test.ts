import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { loadPaths } from '../../src/cli/load.ts'
import { scratchConfig } from '../neo4j.ts'

const load = (options: object) => loadPaths(scratchConfig(tmpdir()), ['data'], { by: 'test', ...options })

it('what only an offline load heeds is refused without one, and nothing is begun', async () => {
  await expect(load({ into: '/opt/neo4j' })).rejects.toThrow('--into is of an offline load')
  await expect(load({ replace: true })).rejects.toThrow('--replace is of an offline load')
  await expect(load({ offline: true, resume: true })).rejects.toThrow('leave out --resume')
})
