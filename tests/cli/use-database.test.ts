import { readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { useDatabase } from '../../src/cli/use-database.ts'
import { isRunning, type RunningProcess } from '../../src/neo4j/server/running-process.ts'
import { scratchConfig, scratchHome } from '../neo4j.ts'

it('a command’s own Neo4j is shared with no other and ends with it, even if the connection does not close', async () => {
  const home = await scratchHome()
  let running: { child?: RunningProcess; place?: unknown } = {}
  const command = useDatabase(scratchConfig(home), async (database) => {
    running = JSON.parse(readFileSync(join(home, 'running.json'), 'utf8'))
    await database.close()
    Object.assign(database, { close: () => Promise.reject(new Error('torn')) })
  })
  await expect(command).rejects.toThrow('torn')
  expect(running).toEqual({ owner: expect.anything(), child: expect.anything() })
  expect(running.child && isRunning(running.child)).toBe(false)
  expect(await readdir(home)).not.toContain('running.json')
  await rm(home, { recursive: true })
})
