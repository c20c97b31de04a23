import { readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { slugOf } from '../importer/table/slug.ts'
import type { Id } from '../model/thing.ts'

/** A state or an organisation that is named in texts. */
export type Body = {
  readonly id: Id
  readonly name: string
  /** Of a body that is part of a state, such as the Kremlin. */
  readonly of?: Id | undefined
}

/** Names of bodies in small letters; `russian` is an adjective. */
export type Bodies = ReadonlyMap<string, NameOfBody>

type NameOfBody = {
  readonly body: Body
  readonly isAdjective: boolean
  /** Capitals throughout, such as UN: otherwise written it is another word. */
  readonly isAcronym: boolean
}

let known: Bodies | undefined
let firstWords: ReadonlySet<string> | undefined
export const knownBodies = (): Bodies => {
  known ??= readBodies()
  return known
}

/** Whether any body's name begins with a word in small letters; most words are none. */
export const beginsBody = (word: string): boolean => {
  firstWords ??= new Set([...knownBodies().keys()].flatMap((name) => [name, name.split(/[ ,]/)[0] ?? '']))
  return firstWords.has(word)
}

const listed = z
  .string()
  .transform((text) => (text === '' ? [] : text.split('; ').map((each) => each.trim())))
const stateRow = z.object({
  id: z.string(),
  name: z.string(),
  aliases: listed,
  demonyms: listed,
  to: z.string(),
})
const bodyFile = z.record(
  z.string(),
  z.strictObject({
    also: z.array(z.string()).optional(),
    of: z.string().optional(),
    same: z.string().optional(),
  }),
)

function readBodies(): Bodies {
  const bodies = new Map<string, NameOfBody>()
  const add = (name: string, body: Body, isAdjective = false) => {
    const key = name.toLowerCase()
    if (/^[A-Z]/.test(name) && !bodies.has(key))
      bodies.set(key, { body, isAdjective, isAcronym: name === name.toUpperCase() })
  }
  const states = z
    .array(stateRow)
    .parse(parseCsv(readFileSync(new URL('../../data/states.csv', import.meta.url)), { columns: true }))
  // A name that a state of today has means that one.
  for (const state of states.toSorted((a, b) => Number(a.to !== '') - Number(b.to !== ''))) {
    for (const name of [state.name, ...state.aliases]) {
      add(name, state)
      if (name.includes('&')) add(name.replace('&', 'and'), state)
    }
    for (const name of state.demonyms) add(name, state, true)
  }
  const others = bodyFile.parse(
    parseYaml(readFileSync(new URL('rules/bodies.yaml', import.meta.url), 'utf8')),
  )
  for (const [name, { also = [], of, same }] of Object.entries(others)) {
    const body = { id: `organisation/${slugOf(same ?? name)}`, name: same ?? name, of: of && `state/${of}` }
    for (const each of [name, ...also]) add(each, body)
  }
  return bodies
}

let names: ReadonlyMap<Id, string> | undefined

/** The usual name of a state or an organisation that texts name. */
export function nameOfBody(id: Id): string | undefined {
  names ??= new Map([...knownBodies().values()].map(({ body }) => [body.id, body.name]))
  return names.get(id)
}
