import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { usualDoor } from '../../src/http/settings.ts'
import { knownIn } from '../../src/importer/known.ts'
import { load } from '../../src/importer/load.ts'
import { readBundles } from '../../src/importer/read-bundle.ts'
import { RefusedBundle } from '../../src/importer/refused-bundle.ts'
import { openLog } from '../../src/log.ts'
import { openDatabase } from '../../src/neo4j/database.ts'
import { prepareDatabase } from '../../src/neo4j/prepare-database.ts'
import { startService } from '../../src/server.ts'
import { startScratchNeo4j } from '../neo4j.ts'
import { chromiumPath, quietly } from './chromium.ts'
import { editorsToken } from './editors-token.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    service: string
    browser: string
  }
}

/** One Neo4j with the five documents, one service and one browser for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using started = new AsyncDisposableStack()
  const neo4j = await startScratchNeo4j()
  started.defer(() => neo4j.close())
  const database = openDatabase(neo4j)
  started.defer(() => database.close())
  await prepareDatabase(database)
  const own = new URL('../../data/', import.meta.url).pathname
  for (const bundle of await readBundles(own, { texts: new Map(), known: knownIn(database) })) {
    if (bundle instanceof RefusedBundle) throw bundle
    await load(database, bundle, { by: 'test' })
  }
  const settings = {
    host: '127.0.0.1',
    port: 0,
    development: false,
    token: editorsToken,
    browser: 'http://localhost:7474/browser/',
    // The example with D3 stands at another address.
    door: { ...usualDoor, cors: ['*'] },
  }
  const service = await startService(database, settings, openLog('silent'))
  started.defer(() => service.close())
  const executablePath = chromiumPath()
  if (executablePath === null) throw new Error('The page is tested without a Chromium.')
  const browser = await chromium.launchServer({ executablePath, args: [...quietly] })
  started.defer(() => browser.close())
  project.provide('service', service.address)
  project.provide('browser', browser.wsEndpoint())
  const all = started.move()
  return () => all.disposeAsync()
}
