import { ask } from './ask.ts'
import { questions } from './questions.ts'

const usualMs = 500
const patienceMs = 120_000

/** Asks all that will be asked until none takes long: a Neo4j that has just started plans and compiles for a while. */
export async function warmUp(port: number): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < patienceMs; ) {
    let slowest = 0
    for (const body of questions) slowest = Math.max(slowest, (await ask(port, { body })).milliseconds)
    if (slowest < usualMs) return
  }
}
