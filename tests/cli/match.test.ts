import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase, ownData } from '../graph.ts'
import { readout } from './readout.ts'

let database: Database
beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
})
afterAll(() => database.close())

describe('readout match', () => {
  it.each([
    ['a misspelt name', ['Jeihun Bayramow'], 'leader/jeyhun-bayramov'],
    ['a name in Cyrillic letters', ['Никол Пашинян'], 'leader/nikol-pashinyan'],
    ['a family name first', ['Aliyev, Ilham'], 'leader/ilham-aliyev'],
    ['a title on a day', ['prime minister of Armenia', '--on', '2022-04-06'], 'leader/nikol-pashinyan'],
    ['an adjective of a state', ['the Russian president', '--on', '2022-05-30'], 'leader/vladimir-putin'],
    [
      'a title and its state',
      ['foreign minister', '--of', 'AZE', '--on', '2022-12'],
      'leader/jeyhun-bayramov',
    ],
    ['a code', ['AZE'], 'state/AZE'],
  ])('finds by %s who is meant', async (_how, words, id) => {
    const leader = id.startsWith('leader/') ? ['--type', 'leader'] : []
    const { code, out } = await readout(['match', ...words, ...leader])
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^.*: same\\n  (0\\.9\\d|1\\.00)  ${id}  `))
  })

  it('says why in words, and leaves open what is open', async () => {
    const { out } = await readout(['match', 'Putin', 'the Azerbaijani leader', '--type', 'leader'])
    expect(out).toBe(
      [
        'Putin: proposed',
        '  0.88  leader/vladimir-putin  Vladimir Putin: the known name “Putin”',
        'the Azerbaijani leader: proposed',
        '  0.62  leader/ilham-aliyev  Ilham Aliyev: held President of Azerbaijan at some time; no day is told',
        '',
      ].join('\n'),
    )
  })

  it('finds an agreement by its day without the year, and not the one of another day', async () => {
    const { out } = await readout(['match', 'statement of 26 November', '--type', 'agreement', '--json'])
    const [{ matches }] = JSON.parse(out)
    expect(matches.map(({ id }: { id: string }) => id)).toEqual(['agreement/2021-11-26-trilateral-statement'])
  })

  it('answers a line of standard input each, those with nothing to look for too', async () => {
    const { out } = await readout(['match', '-', '--json', '--limit', '1'], {}, 'Charles Michel\n\n---\n')
    expect(JSON.parse(out)).toEqual([
      {
        name: 'Charles Michel',
        verdict: 'same',
        matches: [
          {
            id: 'leader/charles-michel',
            type: 'Leader',
            name: 'Charles Michel',
            score: 0.97,
            reasons: ['the known name “Charles Michel”'],
          },
        ],
      },
      { name: '---', verdict: 'none', matches: [] },
    ])
  })

  it.each([['--contacts'], ['--leaders']])('finds with %s nothing twice in five documents', async (which) => {
    const { code, out, told } = await readout(['match', which, '--apply'])
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(told).toMatch(/^0 the same, 0 proposed; nothing was recorded$/m)
  })

  it.each([
    ['no name', [], /takes a name/],
    ['to record names', ['Putin', '--apply'], /--apply goes with --contacts or --leaders/],
    ['a name among contacts', ['Putin', '--contacts'], /take no names/],
    ['leaders and contacts at once', ['--contacts', '--leaders'], /cannot be used with/],
    ['a day that is none', ['Putin', '--on', 'yesterday'], /yesterday/],
    ['a body that nobody knows', ['Putin', '--of', 'Atlantis'], /state\/ARM/],
    ['a type that is none', ['Putin', '--type', 'tsar'], /Allowed choices are leader, state/],
    ['a number that is none', ['Putin', '--limit', '0'], /from 1 to 999/],
  ])('refuses %s in a sentence', async (_what, words, sentence) => {
    const { code, told } = await readout(['match', ...words])
    expect(code).not.toBe(0)
    expect(told).toMatch(sentence)
    expect(told).not.toMatch(/\n\s+at /)
  })
})

describe('readout merge and readout split', () => {
  const both = ['leader/ararat-mirzoyan', 'leader/nikol-pashinyan']
  const why = ['--why', 'As the test has it.', '--by', 'Ada']

  it('make two one and two again, each by a load of its own', async () => {
    const merged = await readout(['merge', ...both, ...why])
    expect(merged).toMatchObject({ code: 0, out: '' })
    expect(merged.told).toMatch(/^leader\/ararat-mirzoyan is leader\/nikol-pashinyan now; data version 7$/m)
    const split = await readout(['split', ...both, ...why])
    expect(split.told).toMatch(
      /^leader\/ararat-mirzoyan and leader\/nikol-pashinyan are two now; data version 8$/m,
    )
  })

  it.each([
    ['without a reason', ['merge', ...both], /--why/],
    ['of nobody', ['merge', 'leader/x', 'leader/y', ...why], /There is no thing leader\/x/],
    ['of one', ['split', 'leader/ararat-mirzoyan', ...why], /missing required argument/],
  ])('refuse %s in a sentence', async (_what, words, sentence) => {
    const { code, told } = await readout(words)
    expect(code).not.toBe(0)
    expect(told).toMatch(sentence)
    expect(told).not.toMatch(/\n\s+at /)
  })
})
