import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rebuild } from '../../src/importer/rebuild.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { asking, loadBundles, openEmptyDatabase, ownData, sending } from '../graph.ts'

let database: Database
let ask: ReturnType<typeof asking>
let send: ReturnType<typeof sending>

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  ask = asking(database)
  send = sending(database)
})
afterAll(() => database.close())

type Hit = {
  readonly score: number
  readonly kind: string
  readonly matched: string
  readonly highlights: readonly { readonly start: number; readonly end: number }[]
  readonly thing: { readonly id: string } | null
  readonly evidence: {
    readonly quote: string
    readonly retold: boolean
    readonly document: { readonly id: string }
    readonly claim: { readonly id: string }
  } | null
}
type Page = {
  readonly nodes: Hit[]
  readonly totalCount: number
  readonly pageInfo: {
    readonly startCursor: string
    readonly endCursor: string
    readonly hasNextPage: boolean
  }
}

const question = `query ($text: String!, $kinds: [Kind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { startCursor endCursor hasNextPage }
    nodes {
      score kind matched highlights { start end }
      thing { id }
      evidence { quote retold document { id } claim { id } }
    }
  }
}`

const pageOf = async (text: string, more: Record<string, unknown> = {}): Promise<Page> =>
  (await ask<{ search: Page }>(question, { text, ...more })).search
const search = async (text: string, ...kinds: string[]): Promise<Hit[]> =>
  (await pageOf(text, { first: 100, ...(kinds.length > 0 ? { kinds } : {}) })).nodes
const idsOf = (hits: readonly Hit[]) => hits.map(({ thing }) => thing?.id)
const marked = ({ matched, highlights }: Hit) =>
  highlights.map(({ start, end }) => [...matched].slice(start, end).join(''))

describe('a leader is found first', () => {
  it.each([
    ['Ilham Aliyev', 'leader/ilham-aliyev', 'Ilham Aliyev'],
    ['Aliyev Ilham', 'leader/ilham-aliyev', 'Ilham Aliyev'],
    ['Алиев', 'leader/ilham-aliyev', 'Aliyev'],
    ['Ильхам Алиев', 'leader/ilham-aliyev', 'Ilham Aliyev'],
    ['Alijew', 'leader/ilham-aliyev', 'Aliyev'],
    ['Aliev', 'leader/ilham-aliyev', 'Aliyev'],
    ['Alieff', 'leader/ilham-aliyev', 'Aliyev'],
    ['ƏLİYEV', 'leader/ilham-aliyev', 'İlham Əliyev'],
    ['Jeyhum', 'leader/jeyhun-bayramov', 'Jeyhum Bayramov'],
    ['Jeihun Bayramow', 'leader/jeyhun-bayramov', 'Jeyhun Bayramov'],
    ['Bayramov, Dzheykhun', 'leader/jeyhun-bayramov', 'Jeyhun Bayramov'],
    ['Bairmov', 'leader/jeyhun-bayramov', 'Jeyhun Bayramov'],
    ['Pashin', 'leader/nikol-pashinyan', 'Nikol Pashinyan'],
    ['Paschinjan', 'leader/nikol-pashinyan', 'Pashinyan'],
    ['Пашинян', 'leader/nikol-pashinyan', 'Pashinyan'],
    ['Putni', 'leader/vladimir-putin', 'Vladimir Putin'],
    ['Mirsojan', 'leader/ararat-mirzoyan', 'Mirzoyan'],
  ])('by %s', async (text, id, matched) => {
    const [first] = await search(text)
    expect(first?.thing?.id).toBe(id)
    expect(first?.matched).toBe(matched)
    expect(first?.kind).toBe('LEADER')
  })
})

describe('an agreement is found first', () => {
  it.each([
    ['9 November statement', '2020-11-09-trilateral-statement'],
    ['November 9 agreement', '2020-11-09-trilateral-statement'],
    ['the deal of 9th November', '2020-11-09-trilateral-statement'],
    ['trilateral ceasefire declaration', '2020-11-09-trilateral-statement'],
    ['2020 trilateral statement', '2020-11-09-trilateral-statement'],
    ['statement 9.11.2020', '2020-11-09-trilateral-statement'],
    ['Sochi October', '2022-10-31-trilateral-statement'],
    ['January agreement', '2021-01-11-trilateral-statement'],
    ['Moscow declaration', '2022-02-22-allied-interaction'],
    ['peace agreement', 'armenia-azerbaijan-peace-treaty'],
  ])('by %s', async (text, id) => {
    const [first] = await search(text)
    expect(first?.thing?.id).toBe(`agreement/${id}`)
  })

  it('by day and month alone before the calls of that day', async () => {
    const [first, second] = await search('26 November')
    expect(first?.thing?.id).toBe('agreement/2021-11-26-trilateral-statement')
    expect(second?.thing?.id).toBe('call/2022-11-26-aliyev-putin')
    expect(second && marked(second)).toEqual(['26', 'November'])
  })
})

describe('hits', () => {
  it('have the whole name before its parts, and things before passages', async () => {
    const hits = await search('Lachin')
    expect(idsOf(hits).slice(0, 3)).toEqual([
      'place/lachin',
      'place/lachin-corridor',
      'topic/lachin-protests',
    ])
    expect(hits.slice(3).every(({ kind }) => kind === 'PASSAGE')).toBe(true)
    expect(hits[0]?.score).toBe(1)
  })

  it('come with the score falling, and of equals by id', async () => {
    const hits = await search('call Putin 2022', 'CALL', 'AGREEMENT')
    const keys = hits.map(({ score, thing }) => [-score, thing?.id ?? ''] as const)
    expect(keys).toEqual(keys.toSorted(([a, one], [b, other]) => a - b || (one < other ? -1 : 1)))
    expect(new Set(hits.map(({ score }) => score)).size).toBeGreaterThan(1)
  })

  it('are one for a thing of several names', async () => {
    const ids = idsOf(await search('Nagorno Karabakh Artsakh', 'PLACE'))
    expect(ids[0]).toBe('place/nagorno-karabakh')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('are an office by its title, and a document by its own', async () => {
    expect(idsOf(await search('Prime Minister', 'OFFICE'))[0]).toBe('office/ARM-prime-minister')
    const [document] = await search('four agreements December', 'DOCUMENT')
    expect(document?.matched).toBe('Russia and Azerbaijan on four agreements with Armenia, December 2022')
  })

  it.each([
    [['LEADER'], ['LEADER']],
    [['CALL'], ['CALL']],
    [['CONTACT'], ['CALL', 'CONTACT', 'MEETING', 'VISIT']],
    [['PASSAGE'], ['PASSAGE']],
    [
      ['STATE', 'PASSAGE', 'LEADER'],
      ['LEADER', 'PASSAGE'],
    ],
  ])('of the kinds %j are %j for Pashinyan', async (kinds, found) => {
    expect([...new Set((await search('Pashinyan', ...kinds)).map(({ kind }) => kind))].sort()).toEqual(found)
  })

  it('are none for a name that nobody has', async () => {
    expect(await pageOf('Zxqwvut')).toMatchObject({ nodes: [], totalCount: 0 })
  })

  it('are the same, scores and all, after the graph was rebuilt', async () => {
    const before = await search('Aliyev statement of November')
    await rebuild(database)
    expect(await search('Aliyev statement of November')).toEqual(before)
  })
})

describe('a passage', () => {
  it('is found by its words, with where it stands', async () => {
    const [first, ...others] = await search('coordinated efforts')
    expect(others.filter(({ kind }) => kind === 'PASSAGE')).toEqual([])
    expect(first).toMatchObject({
      kind: 'PASSAGE',
      thing: null,
      evidence: {
        retold: true,
        document: { id: 'document/almayadeen-putin-aliyev-efforts-on-peace-dispatch' },
      },
    })
    expect(first?.matched).toBe(first?.evidence?.quote)
    expect(first && marked(first)).toEqual(['coordinated', 'efforts'])
  })

  it('has all the words, as written or with another ending', async () => {
    const hits = await search('sign treaty', 'PASSAGE')
    expect(hits.length).toBeGreaterThan(0)
    for (const { matched } of hits) expect(matched).toMatch(/\bsign.*\btreaty|\btreaty.*\bsign/i)
    expect(await search('sign treaty zebra', 'PASSAGE')).toEqual([])
  })

  it('is one, however many claims quote it', async () => {
    const places = (await search('Putin', 'PASSAGE')).map(({ matched, evidence }) => [
      matched,
      evidence?.document.id,
    ])
    const quoted = await database.ask(
      `MATCH (claim:Claim)-[quotes:QUOTES]->(document) WHERE quotes.exact CONTAINS 'Putin'
       RETURN count(*) AS all, count(DISTINCT [document.id, quotes.start, quotes.end]) AS distinct`,
      {},
    )
    expect(quoted[0]?.['all']).toBeGreaterThan(Number(quoted[0]?.['distinct']))
    expect(places.length).toBe(quoted[0]?.['distinct'])
  })
})

describe('pages of hits', () => {
  it.each([
    ['everything', { text: 'Putin Armenia' }],
    ['passages', { text: 'Putin', kinds: ['PASSAGE'] }],
  ])('of %s join without a gap, forwards and backwards', async (_what, { text, ...kinds }) => {
    const whole = await pageOf(text, { first: 1000, ...kinds })
    expect(whole.nodes.length).toBe(whole.totalCount)
    expect(whole.totalCount).toBeGreaterThan(7)
    const forwards: Hit[] = []
    for (let after: string | undefined, more = true; more; ) {
      const page = await pageOf(text, { first: 7, after, ...kinds })
      forwards.push(...page.nodes)
      after = page.pageInfo.endCursor
      more = page.pageInfo.hasNextPage
    }
    expect(forwards).toEqual(whole.nodes)
    const end = await pageOf(text, { last: 3, ...kinds })
    const before = await pageOf(text, { last: 3, before: end.pageInfo.startCursor, ...kinds })
    expect([...before.nodes, ...end.nodes]).toEqual(whole.nodes.slice(-6))
  })
})

describe('what cannot be searched for', () => {
  it.each([
    ['nothing', { text: '' }, 'it takes a word or a number'],
    ['blanks', { text: ' \n ' }, 'it takes a word or a number'],
    ['punctuation', { text: '"*~' }, 'it takes a word or a number'],
    ['a whole article', { text: 'word '.repeat(50) }, 'text has 250 characters; it may have 200'],
    ['no kind', { text: 'Putin', kinds: [] }, 'kinds is empty'],
    ['a page of none', { text: 'Putin', first: 0 }, 'first is 0'],
    ['another list’s cursor', { text: 'Putin', after: 'x' }, 'is no cursor of this list'],
  ])('is %s, and that is said', async (_what, variables, reason) => {
    const { body } = await send(question, variables)
    expect(body.errors?.[0]?.extensions?.code).toBe('BAD_INPUT')
    expect(body.errors?.[0]?.message).toContain(reason)
  })

  it('is nothing else: whatever is typed, there is an answer', async () => {
    const syntax = [
      '+',
      '-',
      '&&',
      '||',
      '!',
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      '^',
      '"',
      '~',
      '*',
      '?',
      ':',
      '\\',
      '/',
    ]
    const more = [
      'AND',
      'OR',
      'NOT',
      'TO',
      ' ',
      '#',
      '@',
      '<1-9>',
      '.',
      '_',
      '́',
      'Ж',
      'ß',
      '📞',
      '9',
      'aliyev',
    ]
    const typed = fc.array(
      fc.oneof(fc.constantFrom(...syntax, ...more), fc.string({ unit: 'binary', maxLength: 3 })),
      {
        maxLength: 25,
      },
    )
    const answers = fc.asyncProperty(typed, async (parts) => {
      const { body } = await send('query ($text: String!) { search(text: $text) { totalCount } }', {
        text: `Baku ${parts.join('')}`.slice(0, 100),
      })
      expect(body.errors).toBeUndefined()
    })
    await fc.assert(answers, { numRuns: 60 })
  })
})
