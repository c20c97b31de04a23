import { schema } from '../../src/graphql/schema.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { operationAt } from '../../tests/fuzz/any-operation.ts'
import { hostile } from '../../tests/fuzz/hostile.ts'
import { stringSlots } from '../../tests/fuzz/string-slots.ts'
import { watched } from '../../tests/fuzz/watched.ts'
import type { Promised } from './promise.ts'
import type { HardenedService } from './service.ts'

type Attack = { readonly name: string; readonly query: string; readonly variables: object }

/** Sends all, some at once, and tells what went wrong. */
async function attack({ port, token, database: at }: HardenedService, attacks: Iterable<Attack>) {
  const database = openDatabase(at)
  const watching = await watched(database, { address: `http://127.0.0.1:${port}`, token })
  const faults: string[] = []
  let sent = 0
  const waiting = attacks[Symbol.iterator]()
  const hand = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const { name, query, variables } = next.value
      const fault = await watching.fault(query, variables)
      if (fault !== null) faults.push(`${name}: ${fault}`)
      sent += 1
    }
  }
  await Promise.all(Array.from({ length: 4 }, hand))
  const changed = await watching.changed()
  await database.close()
  for (const fault of faults.slice(0, 5)) console.error(fault)
  return { sent, faults: faults.length, changed }
}

function* everyWordInEveryPlace(): Generator<Attack> {
  for (const { name, query } of stringSlots(schema)) {
    for (const text of hostile)
      yield { name: `${name} ${JSON.stringify(text).slice(0, 60)}`, query, variables: { text } }
  }
}

export const hostileWords: Promised = {
  promise: `${hostile.length} hostile texts in every place that takes one`,
  goal: 'no count changed, no internal error, no leak',
  async measure(service) {
    const { sent, faults, changed } = await attack(service, everyWordInEveryPlace())
    return {
      measured: `${sent} sent, ${faults} faults, counts ${changed ? 'changed' : 'as before'}`,
      holds: faults === 0 && !changed,
    }
  },
}

const forMs = 60_000

function* anyForAMinute(): Generator<Attack> {
  const until = performance.now() + forMs
  for (let seed = Date.now() % 1_000_000; performance.now() < until; seed += 1)
    yield { name: `seed ${seed}`, query: operationAt(schema, seed), variables: {} }
}

export const anyOperations: Promised = {
  promise: 'random operations that the contract allows, for 60 s',
  goal: 'no internal error, no leak',
  async measure(service) {
    const { sent, faults, changed } = await attack(service, anyForAMinute())
    return { measured: `${sent} sent, ${faults} faults`, holds: faults === 0 && !changed }
  },
}
