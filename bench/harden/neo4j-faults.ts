import { openLog } from '../../src/log.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { startService } from '../../src/server.ts'
import { type BoltProxy, startBoltProxy } from '../../tests/faults/bolt-proxy.ts'
import { ask } from './ask.ts'
import type { Promised } from './promise.ts'

const body = JSON.stringify({ query: '{ leader(id: "leader/vladimir-putin") { name } }' })
const rounds = 3

const troubles: readonly [string, (proxy: BoltProxy) => unknown][] = [
  ['silent', (proxy) => proxy.stall()],
  ['gone', (proxy) => proxy.goDown()],
  ['slow by 6 s', (proxy) => proxy.delay(6_000)],
]

export const neo4jFaults: Promised = {
  promise: 'Neo4j silent, gone and slow, three times each, under 150 questions at once',
  goal: '503 in 5 s, an answer 5 s after it is back, liveness in 100 ms',
  async measure({ database: at }, say) {
    const proxy = await startBoltProxy(at.uri)
    const database = openDatabase({ ...at, uri: proxy.uri })
    const settings = { host: '127.0.0.1', port: 0, development: false }
    const service = await startService(database, settings, openLog('silent'))
    const port = Number(new URL(service.address).port)
    let [refused, recovered, live, wrong] = [0, 0, 0, 0]
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, befall] of troubles) {
        say(`  Neo4j is ${name}.`)
        await ask(port, { body })
        await befall(proxy)
        const answers = await Promise.all(Array.from({ length: 150 }, () => ask(port, { body })))
        wrong += answers.filter(({ status }) => status !== 503).length
        refused = Math.max(refused, ...answers.map(({ milliseconds }) => milliseconds))
        live = Math.max(live, (await ask(port, { path: '/health/live' })).milliseconds)
        if ((await ask(port, { path: '/health/ready' })).status !== 503) wrong += 1
        await proxy.mend()
        const begun = performance.now()
        while ((await ask(port, { body })).status !== 200 && performance.now() - begun < 20_000);
        recovered = Math.max(recovered, performance.now() - begun)
      }
    }
    await service.close()
    await database.close()
    await proxy.close()
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
    return {
      measured: `503 in ${seconds(refused)}, answers after ${seconds(recovered)}, liveness ${Math.round(live)} ms; ${wrong} other answers`,
      holds: refused < 5_000 && recovered < 5_000 && live < 100 && wrong === 0,
    }
  },
}
