import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Where an embedded Neo4j lives, and what runs it. */
export type Place = {
  readonly java: string
  readonly jars: string
  readonly folder: string
  readonly conf: string
}

/**
 * Runs a command of `neo4j-admin` on a database that is not running.
 * @returns what it printed.
 */
export async function runAdminTool(
  { java, jars, folder, conf }: Place,
  words: readonly string[],
  { stop, cwd }: { readonly stop: AbortSignal; readonly cwd?: string },
): Promise<string> {
  // By a file of arguments: a password is among them, and a command line is there for all to read.
  const file = join(conf, 'arguments')
  await writeFile(file, words.map(quotedWord).join('\n'), { mode: 0o600 })
  const command = [...jvmFlags, '-cp', join(jars, '*'), 'org.neo4j.cli.AdminTool', `@${file}`]
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: conf }
  const running = promisify(execFile)(java, command, {
    ...{ env, signal: stop, killSignal: 'SIGKILL' },
    ...(cwd === undefined ? {} : { cwd }),
  })
  const { stdout } = await running.finally(() => rm(file))
  return stdout
}

/** A blank would part a word in two there, and a # end it. */
const quotedWord = (word: string): string => `"${word.replace(/["\\]/g, '\\$&')}"`

const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

/** What Neo4j wants of a Java that runs it. */
export const jvmFlags = [
  ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dfile.encoding=UTF-8',
]
