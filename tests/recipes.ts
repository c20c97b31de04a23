import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Database } from '../src/neo4j/database.ts'
import { plainValue } from '../src/neo4j/plain-value.ts'
import type { asking } from './graph.ts'

export type Recipe = {
  readonly question: string
  readonly graphql: string
  readonly cypher: string
  readonly answer: string
}

/** The recipes of a page of `docs/`, in its order: each stands under a heading of the third level, its question. */
export const recipesOf = (page: string): readonly Recipe[] =>
  readFileSync(new URL(`../docs/${page}`, import.meta.url), 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((section) => ({
      question: section.slice(0, section.indexOf('\n')),
      graphql: block(section, 'graphql'),
      cypher: linkedFile(section) ?? block(section, 'cypher'),
      answer: block(section, 'json'),
    }))

function block(section: string, language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(section)?.[1]
  if (!found) throw new Error(`No ${language} under "${section.slice(0, section.indexOf('\n'))}".`)
  return found
}

/** An analysis stands in a file of its own, which the recipe links to. */
function linkedFile(section: string): string | null {
  const path = /\]\(\.\.\/(cypher\/.+\.cypher)\)/.exec(section)?.[1]
  return path ? readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') : null
}

/** What recipes are asked of; open once the tests run. */
export type OpenGraph = { readonly database: Database; readonly ask: ReturnType<typeof asking> }

/** Tests of every recipe: GraphQL answers what the page prints, and Cypher finds nothing that this lacks. */
export function describeRecipes(recipes: readonly Recipe[], open: () => OpenGraph): void {
  describe.each(recipes)('$question', ({ graphql, cypher, answer }) => {
    it('has the answer that the cookbook prints', async () => {
      expect(await open().ask(graphql)).toEqual(JSON.parse(answer))
    })

    it('is answered by Cypher with nothing that GraphQL lacks', async () => {
      const rows = plainValue(await open().database.ask(cypher, {})) as Record<string, unknown>[]
      const found = new Set(values(JSON.parse(answer)))
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.flatMap(values).filter((value) => !found.has(value))).toEqual([])
    })
  })
}

/** Every single value in an answer; enum values as the graph has them. */
export function values(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(values)
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).flatMap(values)
  if (answer === null) return []
  const text = String(answer)
  return /^[A-Z_]+$/.test(text) ? [text, text.toLowerCase()] : [text]
}
