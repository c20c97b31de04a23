import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import type { Service } from '../../src/server.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { serving } from '../serving.ts'
import { hasNetworkx } from './networkx.ts'

const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
const run = promisify(execFile)

let database: Database
let service: Service

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  service = await serving(database)
})
afterAll(async () => {
  await service.close()
  await database.close()
})

const hasR = ((): boolean => {
  try {
    execFileSync('Rscript', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('The example in R is left out: there is no Rscript.')
    return false
  }
})()

describe('the examples', () => {
  it.runIf(hasNetworkx)('of a notebook runs from its first cell to its last', async () => {
    const { cells } = JSON.parse(readFileSync(example('leaders.ipynb'), 'utf8')) as {
      cells: { cell_type: string; source: string[] }[]
    }
    const code = cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''))
    const { stdout } = await run('python3', ['-c', code.join('\n\n')], {
      env: { ...process.env, READOUT: service.address, PYTHONUTF8: '1' },
    })
    expect(stdout).toContain('9 leaders, 8 pairs in contact')
    expect(stdout).toMatch(/Ilham Aliyev +\d/)
    expect(stdout).toContain('Armenia – Azerbaijan 2022')
  })

  it.runIf(hasR)('of a script in R runs', async () => {
    const { stdout } = await run('Rscript', [example('dyads.R')], {
      env: { ...process.env, READOUT: service.address },
    })
    expect(stdout).toContain('Azerbaijan')
  })
})
