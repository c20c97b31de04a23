import { afterAll, beforeAll } from 'vitest'
import { asking, loadBundles, openEmptyDatabase, ownData } from './graph.ts'
import { describeRecipes, type OpenGraph, recipesOf } from './recipes.ts'

let graph: OpenGraph

beforeAll(async () => {
  const database = await openEmptyDatabase()
  await loadBundles(database, ownData)
  graph = { database, ask: asking(database) }
})
afterAll(() => graph.database.close())

describeRecipes(recipesOf('cookbook.md'), () => graph)
