import { assertObjectType, getNamedType, isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everyOperation } from '../../scripts/operations.ts'
import { composedStatements } from '../../src/graphql/explanation.ts'
import { schema } from '../../src/graphql/schema.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { statements } from '../../src/neo4j/statements.ts'
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

type Page = {
  totalCount: number
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
  nodes: { id: string }[]
}
const page = 'totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id }'

describe('a page', () => {
  it('after another goes on where that one ended, to the last contact', async () => {
    const seen: string[] = []
    let after: string | null = null
    for (let more = true; more; ) {
      const { contacts }: { contacts: Page } = await ask(
        `query ($after: String) { contacts(first: 7, after: $after) { ${page} } }`,
        { after },
      )
      seen.push(...contacts.nodes.map(({ id }) => id))
      more = contacts.pageInfo.hasNextPage
      after = contacts.pageInfo.endCursor
      expect(contacts.totalCount).toBe(20)
    }
    const { contacts: all } = await ask<{ contacts: Page }>(`{ contacts(first: 100) { ${page} } }`)
    expect(seen).toEqual(all.nodes.map(({ id }) => id))
  })

  it('goes on only after a cursor of its own list', async () => {
    const { leaders } = await ask<{ leaders: Page }>(`{ leaders { ${page} } }`)
    const { body } = await send(`{ contacts(after: "${leaders.pageInfo.endCursor}") { nodes { id } } }`)
    expect(body.errors?.[0]?.message).toMatch(/no cursor of this list/)
  })

  it('before another shows the same contacts in the same order', async () => {
    const { contacts: all } = await ask<{ contacts: Page }>(`{ contacts(first: 100) { ${page} } }`)
    const { contacts: last } = await ask<{ contacts: Page }>(`{ contacts(last: 5) { ${page} } }`)
    expect(last.nodes).toEqual(all.nodes.slice(-5))
    const { contacts: earlier } = await ask<{ contacts: Page }>(
      `query ($before: String) { contacts(last: 5, before: $before) { ${page} } }`,
      { before: last.pageInfo.startCursor },
    )
    expect(earlier.nodes).toEqual(all.nodes.slice(-10, -5))
    expect(earlier.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
  })

  it.each([
    ['first: 0', /1 to 1000/],
    ['first: 1001', /1 to 1000/],
    ['after: "nonsense"', /no cursor/],
    ['before: "x"', /needs last/],
    ['filter: {between: ["leader/vladimir-putin"]}', /between has 1 entries; it takes 2/],
    ['filter: {window: {from: "2022-05-31", to: "2022-05-01"}}', /cannot begin/],
    ['filter: {window: {from: "31 May"}}', /YYYY-MM-DD/],
    ['filter: {window: {from: "2022-02-30"}}', /YYYY-MM-DD/],
    ['first: 3, last: 5', /first or last/],
    ['first: -1', /1 to 1000/],
  ])('asked for by %s is refused in one sentence', async (argument, reason) => {
    const { body } = await send(`{ contacts(${argument}) { nodes { id } } }`)
    expect(body.errors?.[0]?.message).toMatch(reason)
    expect(body.errors?.[0]?.extensions?.code).toBe('BAD_INPUT')
  })
})

describe('a window', () => {
  const idsIn = async (window: string) => {
    const { contacts } = await ask<{ contacts: Page }>(
      `{ contacts(first: 100, filter: {kinds: [CALL], window: {${window}}}) { ${page} } }`,
    )
    return contacts.nodes.map(({ id }) => id)
  }

  it.each([
    ['from: "2022-12-12", to: "2022-12-12", certainty: CERTAINLY', ['call/2022-12-12-aliyev-putin']],
    ['from: "2022-12-13", to: "2022-12-31"', []],
    ['from: "2023-04-25"', ['call/2023-aliyev-putin-on-a-tuesday']],
    ['from: "2023-04-26"', []],
    ['from: "2023-01-03", to: "2023-04-25", certainty: CERTAINLY', ['call/2023-aliyev-putin-on-a-tuesday']],
    ['from: "2023-01-03", to: "2023-04-24", certainty: CERTAINLY', []],
    ['to: "2022-04-09"', ['call/2022-04-09-aliyev-putin', 'call/2022-04-09-pashinyan-putin']],
    ['to: "2022-04-08"', []],
  ])('of %s holds the calls %j', async (window, calls) => {
    expect(await idsIn(window)).toEqual(calls)
  })
})

describe('an operation', () => {
  it('may ask one field twice under other names and with other filters', async () => {
    const { leader } = await ask<{ leader: { name: string; calls: Page; meetings: Page } }>(`{
      leader(id: "leader/nikol-pashinyan") {
        name: id
        calls: contacts(filter: {kinds: [CALL]}) { ${page} }
        meetings: contacts(filter: {kinds: [MEETING]}) { ${page} }
      }
    }`)
    expect(leader.name).toBe('leader/nikol-pashinyan')
    expect(leader.calls.nodes.every(({ id }) => id.startsWith('call/'))).toBe(true)
    expect(leader.meetings.nodes.every(({ id }) => id.startsWith('meeting/'))).toBe(true)
    expect(leader.meetings.totalCount).toBe(3)
    expect(leader.calls.totalCount).toBe(2)
  })

  it('may ask edges and nodes of one page for different things', async () => {
    const { calls } = await ask<{
      calls: {
        edges: { node: { at: { edtf: string }; who: { role: string }[] } }[]
        nodes: { who: { participant: object }[] }[]
      }
    }>(`{ calls(first: 1) {
      edges { node { at: date { edtf } who: participations { role } } }
      nodes { who: participations { participant { ... on Leader { id } } } }
    } }`)
    expect(calls.edges[0]?.node.who[0]).toEqual({ role: 'PARTICIPANT' })
    expect(calls.nodes[0]?.who[0]).toEqual({ participant: { id: 'leader/ilham-aliyev' } })
  })

  it('comes back to its own type: a call that discussed a meeting that was discussed in calls', async () => {
    const { call } = await ask<{
      call: { discusses: { discussed: { id: string; discussedIn: { contact: { id: string } }[] } }[] }
    }>(
      `{ call(id: "call/2022-04-09-aliyev-putin") { discusses { discussed { id discussedIn { contact { id } } } } } }`,
    )
    expect(call.discusses).toEqual([
      {
        discussed: {
          id: 'meeting/2022-04-06-aliyev-michel-pashinyan',
          discussedIn: [
            { contact: { id: 'call/2022-04-09-aliyev-putin' } },
            { contact: { id: 'call/2022-04-09-pashinyan-putin' } },
          ],
        },
      },
    ])
  })

  it('merges what fragments on an interface and on one of its types ask together', async () => {
    const { node } = await ask<{ node: { participations: { role: string; participant: object }[] } }>(`{
      node(id: "call/2022-12-12-aliyev-putin") {
        ... on Contact { participations { role } }
        ...Who
      }
    }
    fragment Who on Call { participations { participant { ... on Leader { name } } } }`)
    expect(node.participations).toEqual([
      { role: 'PARTICIPANT', participant: { name: 'Ilham Aliyev' } },
      { role: 'PARTICIPANT', participant: { name: 'Vladimir Putin' } },
    ])
  })

  it('leaves out what @skip and @include leave out', async () => {
    const operation = `query ($words: Boolean!) {
      call(id: "call/2022-12-12-aliyev-putin") { id references @include(if: $words) { stance } date @skip(if: true) { edtf } }
    }`
    expect(await ask(operation, { words: false })).toEqual({ call: { id: 'call/2022-12-12-aliyev-putin' } })
  })

  it.each([
    [24, undefined],
    [25, 'BAD_INPUT'],
  ])(
    'that asks for a call and %d relationship fields of it is answered with the code %s',
    async (count, code) => {
      const fields = Array.from({ length: count }, (_, index) => `f${index}: participations { role }`).join(
        ' ',
      )
      const { body } = await send(`{ call(id: "call/2022-12-12-aliyev-putin") { ${fields} } }`)
      expect(body.errors?.[0]?.extensions?.code).toBe(code)
    },
  )

  const doubling = (level: number): string => (level < 19 ? `...F${level + 1}` : 'id')
  it.each([
    [
      'many roots',
      `{ ${Array.from({ length: 30 }, (_, index) => `r${index}: about { claims }`).join(' ')} }`,
    ],
    ['pages within pages', '{ leaders(first: 1000) { nodes { contacts(first: 1000) { nodes { id } } } } }'],
    [
      'fragments that double at each level',
      `{ call(id: "call/x") { ...F0 } } ${Array.from(
        { length: 20 },
        (_, level) =>
          `fragment F${level} on Contact { a: discusses { discussed { ${doubling(level)} } } b: discusses { discussed { ${doubling(level)} } } }`,
      ).join(' ')}`,
    ],
  ])('of %s is refused before anything is asked', async (_what, query) => {
    const { body } = await send(query)
    expect(body.errors?.[0]?.extensions?.code).toBe('BAD_INPUT')
  })

  it('is one statement for each root, whose text follows neither values nor scalars nor aliases nor order', async () => {
    const text = async (operation: string) =>
      (await composedStatements(operation, {})).map((composed) => composed.text)
    const one = await text(
      '{ leader(id: "leader/a") { contacts(first: 2, filter: {kinds: [CALL]}) { nodes { id } } } }',
    )
    const other = await text(
      '{ who: leader(id: "leader/b") { name born c: contacts(first: 9, filter: {kinds: [VISIT, CALL]}) { nodes { id kind } } } }',
    )
    expect(one).toHaveLength(1)
    expect(other).toEqual(one)
    expect(await text('{ leader(id: "leader/a") { terms { sources } signatures { sources } } }')).toEqual(
      await text('{ leader(id: "leader/a") { signatures { disputed } terms { alleged } } }'),
    )
  })
})

describe('the contract', () => {
  it('is answered in every field: each operation of the contract runs', async () => {
    const operations = everyOperation(schema)
    const askInTurn = async () => {
      for (const { name, query } of operations) expect((await send(query)).body.errors, name).toBeUndefined()
    }
    await Promise.all(Array.from({ length: 4 }, askInTurn))
  }, 300_000)

  it('finds by id what its lists hold', async () => {
    const { leaders } = await ask<{ leaders: Page }>(`{ leaders { ${page} } }`)
    expect(leaders.totalCount).toBe(10)
    const [first] = leaders.nodes
    expect(
      await ask(
        'query ($id: ID!) { leader(id: $id) { id } state(id: $id) { id } node(id: $id) { __typename } }',
        { id: first?.id },
      ),
    ).toEqual({
      leader: { id: first?.id },
      state: null,
      node: { __typename: 'Leader' },
    })
  })

  it('answers null for an id that nothing has', async () => {
    expect(await ask('{ node(id: "leader/nobody") { id } }')).toEqual({ node: null })
  })
})

describe('analyses', () => {
  it.each([...statements.keys()].filter((name) => name.startsWith('analysis/')))(
    'in %s give the same by GraphQL as in Neo4j Browser',
    async (name) => {
      const { text } = statements.get(name) ?? { text: '' }
      const rows = await database.ask(text, {})
      const columns = Object.keys(rows[0] ?? {})
      const field = name
        .replace('analysis/', '')
        .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      const { analysis } = await ask<{ analysis: Record<string, object[]> }>(
        `{ analysis { ${field} { ${columns.join(' ')} } } }`,
      )
      expect(rows.length).toBeGreaterThan(0)
      expect(analysis[field]?.map((row) => asStored(field, row))).toEqual(rows)
    },
  )
})

/** Enum values are capitals in the contract and lower case in the graph. */
function asStored(field: string, row: object) {
  const analysis = assertObjectType(schema.getType('Analysis')).getFields()[field]
  const columns = assertObjectType(analysis && getNamedType(analysis.type)).getFields()
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const type = columns[column]?.type
      return [column, type && isEnumType(getNamedType(type)) ? lowerCase(value) : value]
    }),
  )
}

const lowerCase = (words: unknown): unknown =>
  Array.isArray(words) ? words.map(lowerCase) : typeof words === 'string' ? words.toLowerCase() : words
