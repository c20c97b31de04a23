import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importAt } from '../../src/neo4j/server/import-graph.ts'

/** An installation whose command keeps what it was told, a word in each line. */
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-installation-'))
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'bin', 'neo4j-admin'), `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/told"\n`, {
    mode: 0o755,
  })
})
afterEach(() => rm(folder, { recursive: true }))

const into = (replace: boolean) =>
  importAt({ folder, database: 'neo4j', replace }, () => {}, new AbortController().signal)
const told = async () => (await readFile(join(folder, 'told'), 'utf8')).trim().split('\n')

describe('an installation of Neo4j that a graph is imported into', () => {
  it('keeps the database that it has, unless that is to be replaced', async () => {
    await mkdir(join(folder, 'data', 'databases', 'neo4j'), { recursive: true })
    expect(() => into(false)).toThrow(/^There is a database "neo4j" in .* already: add --replace/)
    await into(true)({ folder, words: ['--nodes=things.csv'] })
    expect(await told()).toContain('--overwrite-destination')
  })

  it('is found by a path that begins where the command was called', async () => {
    const named = { folder: relative(process.cwd(), folder), database: 'neo4j', replace: false }
    const elsewhere = await mkdtemp(join(tmpdir(), 'readout-files-'))
    await importAt(named, () => {}, new AbortController().signal)({ folder: elsewhere, words: ['here'] })
    expect(await told()).toContain('here')
  })

  it('is not told to overwrite what may lie where its settings say', async () => {
    await into(false)({ folder, words: ['--nodes=things.csv'] })
    expect(await told()).toEqual(['database', 'import', 'full', 'neo4j', '--nodes=things.csv'])
  })
})
