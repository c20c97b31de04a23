import { once } from 'node:events'
import { Agent } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { ask } from './ask.ts'
import type { Promised } from './promise.ts'
import { questions } from './questions.ts'

/** After its last answer Neo4j closes its store. */
const patienceMs = 45_000

/** The last one: it ends the service. */
export const stopsCleanly: Promised = {
  promise: 'SIGTERM under the load of 30 clients',
  goal: 'drained in 10 s, no answer torn',
  async measure({ port, process: service }) {
    const agent = new Agent({ keepAlive: true })
    const faults: string[] = []
    let whole = 0
    const client = async (number: number) => {
      for (let next = number; ; next += 1) {
        const { status, fault } = await ask(port, { body: questions[next % questions.length] ?? '', agent })
        // Who is put off is told so, whole.
        if (status === 200 || status === 503) whole += 1
        else faults.push(fault ?? String(status))
        if (fault !== null) return
      }
    }
    const clients = Promise.all(Array.from({ length: 30 }, (_, number) => client(number)))
    await setTimeout(2_000)
    const begun = performance.now()
    const ended = once(service, 'exit')
    service.kill('SIGTERM')
    await Promise.race([clients, setTimeout(patienceMs)])
    const drained = performance.now() - begun
    const isGone = (await Promise.race([ended, setTimeout(patienceMs, null)])) !== null
    if (!isGone) service.kill('SIGKILL')
    agent.destroy()
    const torn = faults.filter((fault) => fault !== 'ECONNREFUSED').length
    return {
      measured: `drained in ${(drained / 1000).toFixed(1)} s; ${whole} answers whole, ${torn} torn${isGone ? '' : '; it did not end'}`,
      holds: torn === 0 && drained <= 10_000 && isGone,
    }
  },
}
