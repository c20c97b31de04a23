import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../src/neo4j/database.ts'
import { asking, loadBundles, openEmptyDatabase, ownData } from './graph.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const [question = ''] = blocks('graphql')
const [answer = '', bundle = ''] = blocks('json')

let database: Database
let ask: ReturnType<typeof asking>

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  ask = asking(database)
})
afterAll(() => database.close())

type Answer = { readonly references: { readonly totalCount: number; readonly nodes: readonly unknown[] } }

describe('the README', () => {
  it('opens with a question whose answer it shows', async () => {
    const shown: Answer = JSON.parse(answer)
    const { references } = await ask<Answer>(question)
    expect(references.totalCount).toBe(shown.references.totalCount)
    expect(references.nodes).toEqual(expect.arrayContaining([...shown.references.nodes]))
  })

  it('has a bundle that can be loaded as it stands', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readout-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const text = blocks('').find((block) => block.includes('Harbour Treaty')) ?? ''
    await writeFile(join(folder, 'note.txt'), text)
    await writeFile(join(folder, 'bundle.json'), bundle)
    await loadBundles(database, folder)
    const { call } = await ask<{ call: unknown }>(
      '{ call(id: "call/2024-05-07-moreau-okoro") { status references { agreement { name } } } }',
    )
    expect(call).toEqual({ status: 'HELD', references: [{ agreement: { name: 'Harbour Treaty' } }] })
  })
})

function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , block = '']) => block)
}
