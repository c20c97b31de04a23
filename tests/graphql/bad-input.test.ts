import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

const putin = 'leader/vladimir-putin'

describe('bad input is refused with its place, what was wrong, and what is allowed:', () => {
  it.each([
    [
      'a window that ends before it begins',
      'contacts(filter: {window: {from: "2022-05-31", to: "2022-05-01"}}) { totalCount }',
      /cannot begin on 2022-05-31/,
    ],
    [
      'such a window under or',
      'contacts(filter: {or: [{window: {from: "2022-05-31", to: "2022-05-01"}}]}) { totalCount }',
      /cannot begin on 2022-05-31/,
    ],
    [
      'a day that is none',
      'contacts(filter: {window: {from: "2022-02-30"}}) { totalCount }',
      /write YYYY-MM-DD/,
    ],
    [
      'a date that is no EDTF',
      'contacts(filter: {window: {edtf: "last Tuesday"}}) { totalCount }',
      /takes EDTF level 1 and sets/,
    ],
    [
      'a window told twice',
      'contacts(filter: {window: {edtf: "2022", from: "2022-01-01"}}) { totalCount }',
      /not both/,
    ],
    ['a cursor of nothing', 'contacts(first: 1, after: "nonsense") { totalCount }', /no cursor of this list/],
    ['a page of no rows', 'contacts(first: 0) { totalCount }', /1 to 1000/],
    ['a page of less than none', 'contacts(first: -1) { totalCount }', /1 to 1000/],
    ['a page of null', 'contacts(first: null) { totalCount }', /1 to 1000/],
    ['a page of a thousand million', 'contacts(first: 1000000000) { totalCount }', /1 to 1000/],
    [
      'two ids where there is one',
      `contacts(filter: {between: ["${putin}"]}) { totalCount }`,
      /between has 1 entries; it takes 2/,
    ],
    [
      'a name where an id belongs',
      'contacts(filter: {between: ["Putin", "state/AZE"]}) { totalCount }',
      /"Putin" is no id; ids are such as leader\/ilham-aliyev .* search\(text:\) finds them/,
    ],
    ['a code where an id belongs', 'state(id: "AZE") { name }', /"AZE" is no id/],
    [
      'a name deep within a filter',
      'contacts(filter: {or: [{references: {agreement: "the November statement"}}]}) { totalCount }',
      /"the November statement" is no id/,
    ],
    [
      'roles of nobody',
      'contacts(filter: {participants: {roles: [HOST]}}) { totalCount }',
      /needs one of all, any, none/,
    ],
    ['nothing to choose from', 'contacts(filter: {or: []}) { totalCount }', /at least one filter/],
    [
      'no hops',
      `path(from: "${putin}", to: "leader/charles-michel", maxHops: 0) { length }`,
      /maxHops is 0; it may be 1 to 6/,
    ],
    [
      'too many hops',
      `path(from: "${putin}", to: "leader/charles-michel", maxHops: 7) { length }`,
      /maxHops is 7; it may be 1 to 6/,
    ],
    [
      'too wide a neighbourhood',
      `neighbourhood(of: ["${putin}"], hops: 4) { leftOut { nodes } }`,
      /hops is 4; it may be 1 to 3/,
    ],
    [
      'the neighbourhood of nobody',
      'neighbourhood(of: []) { leftOut { nodes } }',
      /of has 0 entries; it takes 1 to 20/,
    ],
    [
      'too large a network',
      'network(projection: STATES_BY_CONTACTS, limit: 1001) { leftOut { nodes } }',
      /limit is 1001; it may be 1 to 1000/,
    ],
    ['a search for nothing', 'search(text: "  ") { totalCount }', /takes a word or a number/],
    [
      'more conditions than are planned',
      `contacts(filter: {or: [${'{kinds: [CALL]}, '.repeat(13)}]}) { totalCount }`,
      /12 conditions at most/,
    ],
    [
      'pages within a network',
      'network(projection: STATES_BY_CONTACTS, limit: 1000) { nodes { thing { claims(first: 1000) { totalCount } } } }',
      /at most 100000/,
    ],
    [
      'pages within pages of a million rows',
      'leaders(first: 1000) { nodes { contacts(first: 1000) { nodes { id } } } }',
      /at most 100000/,
    ],
  ])('%s', async (_what, field, reason) => {
    const { body } = await send(`{ asked: ${field} }`)
    expect(body.errors).toHaveLength(1)
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(reason),
      path: ['asked'],
      extensions: { code: 'BAD_INPUT' },
    })
  })

  it('the same where a variable brings it', async () => {
    const { body } = await send(
      'query ($window: DateWindow) { contacts(filter: {window: $window}) { totalCount } }',
      { window: { from: '31 May' } },
    )
    expect(body.errors?.[0]).toMatchObject({ path: ['contacts'], extensions: { code: 'BAD_INPUT' } })
  })
})

it.each(
  ['between', 'about', 'heldAt', 'discussed', 'publishers'].map((name) => {
    const id = '"leader/nobody"'
    return [name, name === 'between' ? `[${id}, "${putin}"]` : id]
  }),
)('a filter of contacts by %s finds nothing by an id that nothing has', async (name, id) => {
  const filter = `filter: {${name}: ${id}}`
  expect(
    await ask(
      `{ contacts(${filter}) { totalCount } leader(id: "${putin}") { contacts(${filter}) { totalCount } } }`,
    ),
  ).toEqual({
    contacts: { totalCount: 0 },
    leader: { contacts: { totalCount: 0 } },
  })
})

it('an id that nothing has is null or finds nothing, and is no error', async () => {
  expect(
    await ask(`{
      leader(id: "leader/nobody") { name }
      node(id: "leader/nobody") { id }
      contacts(filter: {participants: {any: ["leader/nobody"]}}) { totalCount }
      path(from: "leader/nobody", to: "${putin}") { length }
      neighbourhood(of: ["leader/nobody"]) { nodes { id } }
      disagreements(filter: {about: "leader/nobody"}) { totalCount }
    }`),
  ).toEqual({
    leader: null,
    node: null,
    contacts: { totalCount: 0 },
    path: [],
    neighbourhood: { nodes: [] },
    disagreements: { totalCount: 0 },
  })
})
