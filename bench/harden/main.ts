import { readConfig } from '../../src/config.ts'
import { inTerminal } from '../report/table.ts'
import { anyOperations, hostileWords } from './attacks.ts'
import { bombsRefused } from './bombs.ts'
import { cypherBounded } from './cypher.ts'
import { killsSurvived } from './kills.ts'
import { loadBorne, overloadShed } from './load.ts'
import { neo4jFaults } from './neo4j-faults.ts'
import type { Promised } from './promise.ts'
import { endHardened, startHardened } from './service.ts'
import { slowClientsCut } from './slow-clients.ts'
import { stopsCleanly } from './stop.ts'
import { streamsServed } from './streams.ts'
import { warmUp } from './warm-up.ts'

// Attacks and loads on a service of its own, for some eight minutes. `npm run harden -- load bombs` runs only those
// whose promise has one of the words in it.

const promises: readonly Promised[] = [
  bombsRefused,
  slowClientsCut,
  streamsServed,
  loadBorne,
  overloadShed,
  hostileWords,
  anyOperations,
  cypherBounded,
  neo4jFaults,
  killsSurvived,
  stopsCleanly,
]

/** What cannot be measured is not kept, and the others are measured all the same. */
const broken = (error: unknown) => ({
  measured: error instanceof Error ? error.message : String(error),
  holds: false,
})

const words = process.argv.slice(2)
const chosen = promises.filter(
  ({ promise }) => words.length === 0 || words.some((word) => promise.includes(word)),
)
const say = (progress: string) => console.error(progress)

const service = await startHardened(readConfig(process.env).home)
process.once('SIGINT', () => service.process.kill('SIGTERM'))
const rows: string[][] = []
try {
  say('Warming up.')
  await warmUp(service.port)
  for (const { promise, goal, measure } of chosen) {
    say(`Now: ${promise}.`)
    const { measured, holds } = await measure(service, say).catch(broken)
    // Said at once too: whoever breaks it off has what was found by then.
    say(`${holds ? 'Holds' : 'BROKEN'}: ${measured} (wanted: ${goal}).`)
    rows.push([promise, goal, measured, holds ? 'holds' : 'BROKEN'])
    if (!holds) process.exitCode = 1
  }
} finally {
  await endHardened(service)
}
console.log(inTerminal({ title: 'What is promised', head: ['promise', 'goal', 'measured', ''], rows }))
