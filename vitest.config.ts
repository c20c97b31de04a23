import { defineConfig } from 'vitest/config'
import { findDocker } from './src/neo4j/server/tools.ts'
import { chromiumPath } from './tests/page/chromium.ts'

// A project's global setup runs only when one of its files is selected: those that need no shared database start none.
const pure = [
  'tests/model/**/*.test.ts',
  'tests/gold/**/*.test.ts',
  'tests/extract/**/*.test.ts',
  'tests/bench/**/*.test.ts',
  'tests/config.test.ts',
  'tests/http/{bombs,bookmarks,client,connections,cross-origin,errors,gate,graphql-over-http,holders,known-operations,metrics,odd-requests,pace,pages,price,rate,shares,shown-names,stopping,streams,tracing,turns}.test.ts',
  'tests/counted-by-hand.test.ts',
  'tests/neo4j/*.test.ts',
  'tests/cli/use-database.test.ts',
  'tests/cli/map.test.ts',
  'tests/cli/load-options.test.ts',
  'tests/cli/loadable.test.ts',
  'tests/importer/table/**/*.test.ts',
  'tests/cli/kept-token.test.ts',
  'tests/graphql/callers.test.ts',
  'tests/supply-chain.test.ts',
  'tests/fuzz/readers.test.ts',
  'tests/fuzz/door.test.ts',
  'tests/page/parts/*.test.ts',
  'tests/export/formats/*.test.ts',
  'tests/graphql/in-turn.test.ts',
  'tests/graphql/positions.test.ts',
]

const docker = await findDocker()
if ('missing' in docker) console.warn(`The tests in containers are left out: ${docker.missing}.`)

const hasChromium = chromiumPath() !== null
if (!hasChromium)
  console.warn('The tests of the network page are left out: there is no Chromium in /usr/bin.')

export default defineConfig({
  // The service's libraries load graphql's CommonJS build; a second instance beside it is refused.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: ['tests/**/*.test.ts'],
          exclude: [...pure, 'tests/containers/**', 'tests/page/*.test.ts'],
          globalSetup: 'tests/global-setup.ts',
          // Community has one database, and all files share it.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: hasChromium ? ['tests/page/*.test.ts'] : [],
          globalSetup: 'tests/page/global-setup.ts',
          // One browser draws for all, and drawing takes a processor.
          fileParallelism: false,
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 60_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'containers',
          // What holds on the embedded Neo4j holds on one in a container: the same file, another database.
          include:
            'missing' in docker ? [] : ['tests/containers/*.test.ts', 'tests/graphql/five-documents.test.ts'],
          globalSetup: 'tests/containers/global-setup.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
