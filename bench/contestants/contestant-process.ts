import type { Neo4jAddress } from '../../src/config.ts'

/** What a contestant's process is told, and what it answers, over the channel that `fork` opens. */
export type Order = { readonly open: Neo4jAddress } | { readonly tell: 'usage' } | { readonly close: true }
export type Report = { readonly port: number } | { readonly usage: Usage }
/** Of the process so far: processor time in microseconds, resident memory in bytes. */
export type Usage = { readonly cpu: number; readonly memory: number }

/** The child's side: opens a server when told where the database is, and tells what it uses. */
export function obeyOrders(open: (address: Neo4jAddress) => Promise<Opened>): void {
  let opened: Opened | undefined
  process.on('message', async (order: Order) => {
    if ('open' in order) {
      opened = await open(order.open)
      report({ port: opened.port })
    } else if ('tell' in order) {
      const { user, system } = process.cpuUsage()
      report({ usage: { cpu: user + system, memory: process.memoryUsage.rss() } })
    } else {
      await opened?.close()
      process.disconnect()
    }
  })
}

export type Opened = { readonly port: number; readonly close: () => Promise<unknown> }

function report(report: Report): void {
  process.send?.(report)
}
