import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { claimHome } from '../../src/neo4j/server/home-lock.ts'
import { never } from '../../src/neo4j/server/provide-neo4j.ts'
import { isRunning, processOf } from '../../src/neo4j/server/running-process.ts'

describe('a database that a killed service left behind', () => {
  it.each([
    ['is stopped at the next start', (home: string) => ['--home-dir', home], false],
    ['is not mistaken for another program with its number', () => [], true],
  ])('%s', async (_title, words, survives) => {
    const home = await mkdtemp(join(tmpdir(), 'readout-test-'))
    const lasting = 'console.log("up"); setInterval(() => {}, 1000)'
    const left = spawn(process.execPath, ['-e', lasting, '--', ...words(home)])
    await once(left.stdout, 'data')
    const database = processOf(left.pid ?? 0)
    const owner = { pid: 999_999_999, started: 'long ago' }
    await writeFile(join(home, 'running.json'), JSON.stringify({ owner, child: database }))
    const lock = await claimHome(home, () => {}, never)
    // One that has ended is there until its parent, which is this process, takes note.
    await expect.poll(() => database && isRunning(database), { timeout: 5_000 }).toBe(survives)
    left.kill('SIGKILL')
    lock.release()
    expect(await readdir(home)).toEqual([])
    await rm(home, { recursive: true })
  })
})

describe('a lock whose owners die one after the other', () => {
  it('has one owner at a time, however many want to take it over', async () => {
    const home = await mkdtemp(join(tmpdir(), 'readout-test-'))
    const file = join(home, 'lock.json')
    // Each owner writes itself down, looks that it is alone, and leaves the lock behind as a killed one would.
    const script = `
      import { mkdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
      import { setTimeout as pause } from 'node:timers/promises'
      import { takeLock } from ${JSON.stringify(new URL('../../src/neo4j/server/lock-file.ts', import.meta.url).href)}
      const file = ${JSON.stringify(file)}
      for (let turn = 0; turn < 100; turn += 1) {
        await takeLock(file, { held: () => pause(0) })
        mkdirSync(file + '.alone')
        await pause(1)
        rmdirSync(file + '.alone')
        writeFileSync(file + '.dead' + process.pid, '{"owner":{"pid":999999999,"started":"long ago"}}')
        renameSync(file + '.dead' + process.pid, file)
      }`
    const owners = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'pipe'] }),
    )
    const codes = await Promise.all(owners.map(async (owner) => (await once(owner, 'exit'))[0]))
    expect(codes).toEqual([0, 0, 0, 0])
    await rm(home, { recursive: true })
  }, 60_000)
})
