import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { load } from '../../src/importer/load.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { openEmptyDatabase } from '../graph.ts'
import { told } from '../model/told.ts'
import { bundleOf } from './told-bundle.ts'

const call = 'call/of-may'
const took = told('leader/ada', 'participated', { objects: call, role: 'participant' })
const other = told('leader/cy', 'participated', { objects: call, role: 'participant' })

describe('claims that are proposed', () => {
  let database: Database
  beforeAll(async () => {
    database = await openEmptyDatabase()
  })
  afterAll(() => database.close())

  const participants = async () => {
    const rows = await database.ask('MATCH (who)-[:PARTICIPATED_IN]->() RETURN who.id AS id ORDER BY id', {})
    return rows.map(({ id }) => id)
  }

  it('show in no answer until somebody reviews them, and no load proposes them again', async () => {
    const proposed = bundleOf([took, other], { proposed: true })
    await load(database, proposed, { by: 'test' })
    expect(await participants()).toEqual([])
    const reviews = [{ claim: took.id, rank: 'normal', by: 'an editor', why: 'It says so.' }] as const
    await load(database, bundleOf([], { reviews }), { by: 'test' })
    expect(await participants()).toEqual(['leader/ada'])
    const again = await load(database, proposed, { by: 'test' })
    expect(again.added).toBe(0)
    expect(await participants()).toEqual(['leader/ada'])
  })

  it('leave alone what the graph has already', async () => {
    await load(database, bundleOf([told('leader/eve', 'participated', { objects: call, role: 'host' })]), {
      by: 'test',
    })
    const before = await participants()
    await load(
      database,
      bundleOf([told('leader/eve', 'participated', { objects: call, role: 'host' })], { proposed: true }),
      { by: 'test' },
    )
    expect(await participants()).toEqual(before)
  })
})
