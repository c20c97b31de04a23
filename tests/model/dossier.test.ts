import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { type Predicate, predicate, predicateNames } from '../../src/model/predicates.ts'
import { ownedByEnd } from '../../src/model/projection/dossier.ts'

const forgets = readFileSync(
  new URL('../../cypher/projection/forget-dossiers.cypher', import.meta.url),
  'utf8',
)
const typesIn = (pattern: RegExp) => pattern.exec(forgets)?.[1]?.split('|').sort()

it('a dossier is forgotten with all relationships that belong to it, and no others', () => {
  const derived = predicateNames.flatMap((name) => {
    const { projects }: Predicate = predicate(name)
    return projects !== 'identity' && 'relationship' in projects ? [projects.relationship] : []
  })
  const all = [...new Set([...derived, 'INVOLVED_IN', 'SAME_AS'])].sort()
  expect(typesIn(/<-\[relationship:([A-Z_|]+)\]/)).toEqual(all.filter((type) => ownedByEnd.has(type)))
  expect(typesIn(/\(thing\)-\[relationship:([A-Z_|]+)\]/)).toEqual(
    all.filter((type) => !ownedByEnd.has(type)),
  )
})
