import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inject } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

type Outcome = { readonly code: number; readonly out: string; readonly told: string }

/** `readout …` as a person runs it, on the test run's Neo4j. */
export function readout(
  words: readonly string[],
  more: NodeJS.ProcessEnv = {},
  input = '',
): Promise<Outcome> {
  return outcomeOf([process.execPath, 'src/main.ts', ...words], more, input)
}

/** The same with its output piped into another program, of which it bears the outcome. */
export const readoutInto = (reader: string, words: readonly string[]): Promise<Outcome> =>
  outcomeOf(
    [
      'bash',
      '--norc',
      '-o',
      'pipefail',
      '-c',
      `"$@" | ${reader}`,
      'bash',
      process.execPath,
      'src/main.ts',
      ...words,
    ],
    {},
    '',
  )

function outcomeOf(
  [program = '', ...words]: readonly string[],
  more: NodeJS.ProcessEnv,
  input: string,
): Promise<Outcome> {
  const { uri, user, password, database: name } = inject('neo4j')
  const env = {
    PATH: process.env['PATH'],
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: name,
    ...more,
  }
  return new Promise((resolve) => {
    const child = execFile(program, words, { cwd: root, env }, (error, out, told) =>
      resolve({ code: error ? Number(error.code) : 0, out, told }),
    )
    child.stdin?.end(input)
  })
}
