import { execFile } from 'node:child_process'
import { appendFile, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openEmptyDatabase } from './graph.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const parts = [
  'bench',
  'cypher',
  'data',
  'docs',
  'examples',
  'scripts',
  'src',
  'tests',
  'schema.graphql',
  'vitest.config.ts',
]
const settings = ['package.json', 'tsconfig.json', 'biome.json', 'knip.json', '.gitignore']
let copy: string

// Faults are planted in a copy, so that a run that is cut off leaves the project as it was.
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'readout-check-'))
  for (const part of [...parts, ...settings])
    await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rm(copy, { recursive: true }))

function check(name: string): Promise<{ readonly code: number; readonly told: string }> {
  const { uri, user, password } = inject('neo4j')
  const PATH = `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`
  const env = { PATH, NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password }
  return new Promise((resolve) =>
    execFile(process.execPath, ['scripts/check.ts', name], { cwd: copy, env }, (error, out, told) =>
      resolve({ code: error ? Number(error.code) : 0, told: out + told }),
    ),
  )
}

/** What the check tells while the fault is there; the file is mended afterwards. */
async function toldWith(name: string, file: string, plant: (path: string) => Promise<void>) {
  const path = join(copy, file)
  const before = await readFile(path)
  await plant(path)
  try {
    return await check(name)
  } finally {
    await writeFile(path, before)
  }
}

describe('npm run check', () => {
  it.each([
    ['types', 'src/model/thing.ts', '\nexport const planted: number = "text"\n', /TS2322/],
    [
      'style',
      'src/model/thing.ts',
      "\nexport { openDatabase } from '../neo4j/database.ts'\n",
      /src\/model is below all/,
    ],
    [
      'style',
      'src/graphql/errors.ts',
      "\nexport { load } from '../importer/load.ts'\n",
      /src\/graphql stands on/,
    ],
    ['style', 'src/importer/load.ts', "\nimport 'neo4j-driver'\n", /Only src\/neo4j knows the driver/],
    ['unused', 'src/model/thing.ts', '\nexport const planted = 1\n', /planted/],
    ['generated', 'src/neo4j/statements.generated.ts', '\n', /Stale.*statements\.generated\.ts/],
  ])(
    'of %s fails when %s has a planted fault',
    async (name, file, fault, told) => {
      const outcome = await toldWith(name, file, (path) => appendFile(path, fault))
      expect(outcome.told).toMatch(told)
      expect(outcome.code).toBe(1)
    },
    120_000,
  )

  it('of cypher fails on a misspelt label, and names the question that it spoils', async () => {
    await (await openEmptyDatabase()).close()
    const outcome = await toldWith('cypher', 'cypher/leader/terms.cypher', async (path) =>
      writeFile(path, (await readFile(path, 'utf8')).replace(':Office', ':Ofice')),
    )
    expect(outcome.told).toMatch(/Leader\.terms[\s\S]*`Ofice` does not exist/)
    expect(outcome.code).toBe(1)
  }, 300_000)
})
