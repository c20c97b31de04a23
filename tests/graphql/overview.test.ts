import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/neo4j/database.ts'
import { asking, loadBundles, openEmptyDatabase, ownData } from '../graph.ts'

let database: Database
let ask: ReturnType<typeof asking>

beforeAll(async () => {
  database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  ask = asking(database)
})
afterAll(() => database.close())

type Overview = {
  overview: {
    nodes: { id: string; weight: number; x: number; y: number }[]
    links: {
      source: string
      target: string
      kind: string
      certain: boolean
      alleged: boolean
      documents: string[]
    }[]
    leftOut: { nodes: number; links: number }
  }
}
const question = `query ($limit: Int! = 300, $through: [Kind!]! = [LEADER, ORGANISATION, AGREEMENT, CONTACT]) {
  overview(limit: $limit, through: $through) {
    nodes { id weight x y } links { source target kind certain alleged documents } leftOut { nodes links }
  }
}`

describe('the overview of the five documents', () => {
  it('has all relations of its things, whatever their status and however sure', async () => {
    const { overview } = await ask<Overview>(question)
    const [{ count } = { count: 0 }] = (
      await database.runAsWritten(
        `MATCH (one:Leader|Organisation|Agreement|Contact)-[relation]->(other:Leader|Organisation|Agreement|Contact)
       WHERE relation.claimIds IS NOT NULL RETURN count(relation) AS count`,
        {},
      )
    ).rows as { count: number }[]
    expect(overview.links).toHaveLength(count)
    expect(overview.leftOut).toEqual({ nodes: 0, links: 0 })
    expect(overview.nodes.map(({ id }) => id)).toContain('meeting/2022-12-peace-talks-boycotted')
    expect(overview.links.some(({ certain }) => !certain)).toBe(true)
    expect(overview.links.some(({ alleged }) => alleged)).toBe(true)
    expect(overview.links.every(({ documents }) => documents.length > 0)).toBe(true)
  })

  it('shows the best related where there is not room for all, and says how many are left out', async () => {
    const { overview: whole } = await ask<Overview>(question)
    const { overview } = await ask<Overview>(question, { limit: 10 })
    expect(overview.nodes.map(({ id }) => id)).toEqual(whole.nodes.slice(0, 10).map(({ id }) => id))
    expect(overview.leftOut.nodes).toBe(whole.nodes.length - 10)
  })

  it('has the same places each time, no two of them alike', async () => {
    const [one, other] = [await ask<Overview>(question), await ask<Overview>(question)]
    expect(other).toEqual(one)
    expect(new Set(one.overview.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(one.overview.nodes.length)
  })

  it('joins only the kinds that are asked for', async () => {
    const { overview } = await ask<Overview>(question, { through: ['LEADER', 'CALL'] })
    expect(new Set(overview.nodes.map(({ id }) => id.split('/')[0]))).toEqual(new Set(['leader', 'call']))
  })
})

describe('the relations between two things', () => {
  it('tell each relation with its words, from either end', async () => {
    type Relations = { relations: { kind: string; source: { id: string }; evidence: { quote: string }[] }[] }
    const between = async (ids: readonly string[]) =>
      await ask<Relations>(
        'query ($ids: [ID!]!) { relations(between: $ids) { kind source { id } evidence { quote } } }',
        { ids },
      )
    const ids = ['call/2022-12-12-aliyev-putin', 'agreement/2022-10-31-trilateral-statement']
    const { relations } = await between(ids)
    expect(relations).toMatchObject([{ kind: 'REFERENCED', source: { id: ids[0] } }])
    expect(relations[0]?.evidence.map(({ quote }) => quote)).toContain('31 October 2022')
    expect(await between(ids.toReversed())).toEqual({ relations })
    expect(await between(['leader/nobody', 'leader/vladimir-putin'])).toEqual({ relations: [] })
  })
})

it('contacts by month are those held and dated, each once', async () => {
  type Months = { contactsByMonth: { month: string; sure: number; perhaps: number }[] }
  const { contactsByMonth } = await ask<Months>('{ contactsByMonth { month sure perhaps } }')
  expect(contactsByMonth.find(({ month }) => month === '2022-04')).toEqual({
    month: '2022-04',
    sure: 4,
    perhaps: 0,
  })
  expect(contactsByMonth.map(({ month }) => month)).toEqual(
    contactsByMonth.map(({ month }) => month).toSorted(),
  )
})

it('every named analysis is told with its question and the Cypher that answers it', async () => {
  type Told = {
    analyses: { field: string; question: string; cypher: string }[]
    __type: { fields: { name: string }[] }
  }
  const { analyses, __type: type } = await ask<Told>(
    '{ analyses { field question cypher } __type(name: "Analysis") { fields { name } } }',
  )
  expect(analyses.map(({ field }) => field).toSorted()).toEqual(
    type.fields.map(({ name }) => name).toSorted(),
  )
  for (const { question: asked, cypher } of analyses) {
    expect(asked).toMatch(/\?/)
    expect(cypher).toMatch(/RETURN/)
  }
})
