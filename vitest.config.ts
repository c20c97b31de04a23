import { defineConfig } from 'vitest/config'

// A project's global setup runs only when one of its files is selected: tests of the model alone start no database.
const pure = ['tests/model/**/*.test.ts', 'tests/config.test.ts', 'tests/neo4j/server.test.ts']

export default defineConfig({
  // The service's libraries load graphql's CommonJS build; a second instance beside it is refused.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    projects: [
      {
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
          exclude: pure,
          globalSetup: 'tests/global-setup.ts',
          // Community has one database, and all files share it.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
