import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { backup, restore } from '../../src/cli/backup.ts'
import { loadPath } from '../../src/cli/load.ts'
import { useDatabase } from '../../src/cli/use-database.ts'
import { scratchFolder } from '../importer/a-bundle.ts'
import { dump } from '../importer/dump.ts'
import { scratchConfig, scratchHome } from '../neo4j.ts'

let home: string
let config: ReturnType<typeof scratchConfig>
beforeAll(async () => {
  home = await scratchHome()
  config = scratchConfig(home)
})
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 5 }))

const graph = () => useDatabase(config, (database) => dump(database))

it('a graph is backed up, and restored as it was, over another one only by who says so', async () => {
  await useDatabase(config, (database) => loadPath(database, 'data', { by: 'a test' }))
  const before = await graph()
  const file = join(await scratchFolder(), 'readout.dump')
  await backup(config, file, {})
  await expect(backup(config, file, {})).rejects.toThrow(/^There is a file .* already: name another, or add/)

  await useDatabase(config, (database) =>
    database.runAsWritten('MATCH (claim:Claim) DETACH DELETE claim', {}),
  )
  const damaged = await graph()
  expect(damaged).not.toEqual(before)
  await expect(restore(config, file, {})).rejects.toThrow(/would be replaced: add --replace/)

  const half = join(await scratchFolder(), 'half.dump')
  await writeFile(half, 'no backup at all')
  await expect(restore(config, half, { replace: true })).rejects.toThrow(/^Neo4j could not read .*half\.dump/)
  expect(await graph()).toEqual(damaged)

  await restore(config, file, { replace: true })
  expect(await graph()).toEqual(before)
  expect(await readdir(home)).not.toContain('restoring')
}, 300_000)

it('a restore that is stopped while it looks at what it restored leaves what was there, and nothing else', async () => {
  const other = await scratchHome()
  const file = join(await scratchFolder(), 'readout.dump')
  const otherConfig = scratchConfig(other)
  await useDatabase(otherConfig, (database) => loadPath(database, 'data/gazetteer', { by: 'a test' }))
  await backup(otherConfig, file, {})
  // No file of Neo4j's: it tells the graph that was there from the one that is restored.
  const mark = join(other, 'neo4j', 'data', 'databases', 'neo4j', 'mark')
  await writeFile(mark, '')

  const { PATH, JAVA_HOME } = process.env
  const env = { PATH, JAVA_HOME, READOUT_HOME: other, READOUT_BOLT_PORT: '0' }
  const words = ['src/main.ts', 'restore', file, '--replace']
  const child = spawn(process.execPath, words, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  let told = ''
  for await (const part of child.stderr) {
    told += String(part)
    // As a terminal does it: to all that belongs to the command.
    if (/has read the backup[\s\S]*is starting/.test(told) && !told.includes('Stopping'))
      process.kill(-Number(child.pid), 'SIGINT')
  }
  expect(told).toMatch(/Stopping\.\n[\s\S]*Stopped before it was done\.\n$/)
  expect((await ended)[0]).toBe(1)
  expect([existsSync(mark), await readdir(other)]).toEqual([true, expect.not.arrayContaining(['restoring'])])
  await rm(other, { recursive: true, force: true, maxRetries: 5 })
}, 300_000)

it('while a service runs on the home, neither is done, and it is said why', async () => {
  const file = join(await scratchFolder(), 'never.dump')
  await useDatabase(config, async () => {
    const running = /^Another Readout \(process \d+\) runs on .*: stop it/
    await expect(backup(config, file, {})).rejects.toThrow(running)
    await writeFile(file, '')
    await expect(restore(config, file, { replace: true })).rejects.toThrow(running)
  })
}, 120_000)

it('what a backup cannot do is said before anything is done', async () => {
  const other = scratchConfig(home, { NEO4J_URI: 'bolt://localhost:1', NEO4J_PASSWORD: '' })
  await expect(backup(other, 'x.dump', {})).rejects.toThrow('Backups are of the embedded Neo4j')
  await expect(restore(config, 'nowhere.dump', {})).rejects.toThrow('There is no file "nowhere.dump"')
  const empty = scratchConfig(join(await scratchFolder(), 'empty'))
  await expect(backup(empty, 'x.dump', {})).rejects.toThrow('to back up: readout serve makes one')
  expect(existsSync('x.dump')).toBe(false)
})
