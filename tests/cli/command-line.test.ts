import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import { openEmptyDatabase, ownData } from '../graph.ts'
import { readout } from './readout.ts'

let database: Database
let scratch: string

beforeAll(async () => {
  database = await openEmptyDatabase()
  scratch = await mkdtemp(join(tmpdir(), 'readout-cli-'))
})
afterAll(async () => {
  await database.close()
  await rm(scratch, { recursive: true })
})

describe('the command line', () => {
  it('loads the five documents, and a second time finds nothing new', async () => {
    const first = await readout(['load', ownData])
    expect(first).toMatchObject({ code: 0, out: '' })
    expect(first.told).toMatch(/004-four-agreements\/bundle\.json: \d+ claims, \d+ of them new/)
    const second = await readout(['load', ownData])
    expect(second.told.match(/ 0 of them new, 0 quotes added; data version 6/g)).toHaveLength(6)
  })

  it('derives the graph anew, also as it was at an earlier load', async () => {
    expect((await readout(['rebuild', '--version', '1'])).told).toMatch(/ 0 disagreements/)
    expect((await readout(['rebuild'])).told).toMatch(/ 1 disagreements/)
  })

  it('finds the graph in order', async () => {
    expect(await readout(['check'])).toMatchObject({ code: 0, told: 'The graph passes all checks.\n' })
  })

  it('tells what is wrong with a graph that somebody damaged', async () => {
    await database.runAsWritten('CREATE (:Claim {id: "claim/stray", basis: "quoted"})', {})
    const { code, out, told } = await readout(['check'])
    await database.runAsWritten('MATCH (claim:Claim {id: "claim/stray"}) DELETE claim', {})
    expect(code).toBe(1)
    expect(out).toMatch(/Claims that lack a subject[\s\S]*claim\/stray/)
    expect(told).toMatch(/fails \d of its checks/)
  })

  it('checks a bundle without loading it, and names file, entry and reason', async () => {
    const file = join(scratch, 'bundle.json')
    const claim = { predicate: 'liked', subject: 'leader/ilham-aliyev' }
    await writeFile(
      file,
      JSON.stringify({ format: 'readout-bundle/1', madeBy: { tool: 't', version: '1' }, claims: [claim] }),
    )
    const { code, told } = await readout(['check', file])
    expect(code).toBe(1)
    expect(told).toMatch(/bundle\.json.*claims.*predicate/s)
    expect(told).not.toMatch(/\n\s+at /)
  })

  it.each([
    ['table', /^agreementId +agreement +calls/],
    ['csv', /^agreementId,agreement,calls/],
    ['json', /^\[\n {2}\{\n {4}"agreementId"/],
  ])('runs an analysis and prints it as %s', async (form, start) => {
    const { code, out } = await readout([
      'cypher',
      'cypher/analysis/agreements-by-calls.cypher',
      '--as',
      form,
    ])
    expect(code).toBe(0)
    expect(out).toMatch(start)
  })

  it('runs Cypher from standard input, with parameters', async () => {
    const statement = 'UNWIND [1, 2, 3, 4] AS number RETURN number LIMIT $n'
    const { out } = await readout(['cypher', '-', '--as', 'csv', '--param', 'n=3'], {}, statement)
    expect(out).toBe('number\n1\n2\n3\n')
  })

  it('prints the one statement that a question becomes', async () => {
    const { code, out } = await readout(['explain', 'examples/7-behind-the-office.graphql'])
    expect(code).toBe(0)
    expect(out.match(/^:params/gm)).toHaveLength(1)
    expect(out).toMatch(/PARTICIPATED_IN/)
  })

  it('runs what it printed of a question, parameters and all', async () => {
    const { out: explained } = await readout(['explain', '-'], {}, '{ calls(first: 2) { nodes { id } } }')
    const { code, out } = await readout(['cypher', '-', '--as', 'json'], {}, explained)
    expect(code).toBe(0)
    expect(JSON.parse(out)[0].rows).toHaveLength(3)
  })

  it.each([
    ['serve'],
    ['load'],
    ['rebuild'],
    ['check'],
    ['cypher'],
    ['explain'],
    ['match'],
    ['merge'],
    ['split'],
  ])('shows an example in the help of %s', async (command) => {
    const { out } = await readout([command, '--help'])
    expect(out).toMatch(new RegExp(`Examples:\\n[\\s\\S]*readout ${command}`))
  })

  it.each([
    ['a folder that is not there', ['load', '/nowhere'], {}, /There is no file or folder "\/nowhere"/],
    ['Cypher that is none', ['cypher', '-'], {}, /Invalid input/],
    ['a question that is none', ['explain', '-'], {}, /Syntax Error/],
    ['a setting that is none', ['check'], { READOUT_HOMES: 'x' }, /READOUT_HOMES.*READOUT_HOME/],
    ['an address where nothing is', ['check'], { NEO4J_URI: 'bolt://127.0.0.1:9' }, /127\.0\.0\.1:9/],
    ['a wrong password', ['check'], { NEO4J_PASSWORD: 'wrong' }, /password/i],
    ['a version that is none', ['rebuild', '--version', 'x'], {}, /whole number/],
    ['a version that is blank', ['rebuild', '--version', ' '], {}, /whole number/],
    ['a version that was never made', ['rebuild', '--version', '99'], {}, /There is no load 99/],
  ])('answers %s in one sentence, without a stack', async (_what, words, settings, sentence) => {
    const { code, told } = await readout(words, settings, 'nonsense')
    expect(code).not.toBe(0)
    expect(told).toMatch(sentence)
    expect(told).not.toMatch(/\n\s+at /)
  })
})
