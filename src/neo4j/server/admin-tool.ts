import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Fault } from '../../model/fault.ts'
import { provideJars, seconds } from './jars.ts'
import type { Say } from './provided-neo4j.ts'

/** Where an embedded Neo4j lives, and what runs it. */
export type Place = {
  readonly java: string
  readonly jars: string
  readonly folder: string
  readonly conf: string
}

/** Where the Neo4j of a home lives, once it was started there. */
export async function placeAt(
  home: string,
  { java, say, stop }: { readonly java: string; readonly say: Say; readonly stop: AbortSignal },
): Promise<Place> {
  const folder = join(home, 'neo4j')
  return {
    java,
    jars: await provideJars({ home, maven: 'mvn', stop }, say),
    folder,
    conf: join(folder, 'conf'),
  }
}

type Run = {
  readonly stop: AbortSignal
  readonly cwd?: string
  /** Is told the process, which outlives a Readout that is killed. */
  readonly started?: ((pid: number) => void) | undefined
}

/**
 * Runs a command of `neo4j-admin` on a database that is not running.
 * @returns what it printed.
 */
export async function runAdminTool(
  { java, jars, folder, conf }: Place,
  words: readonly string[],
  { stop, cwd, started }: Run,
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
  if (running.child.pid !== undefined) started?.(running.child.pid)
  const { stdout } = await running.finally(() => rm(file))
  return stdout
}

/** A blank would part a word in two there, and a # end it. */
const quotedWord = (word: string): string => `"${word.replace(/["\\]/g, '\\$&')}"`

type Telling = {
  readonly say: Say
  readonly stop: AbortSignal
  readonly meanwhile: string
  readonly done: string
  readonly failed: string
}

/** Says now and then that it is still under way. @throws {Fault} with the last of what Neo4j said. */
export async function toldMeanwhile(
  running: Promise<unknown>,
  { say, stop, meanwhile, done, failed }: Telling,
): Promise<void> {
  const begun = Date.now()
  const since = () => seconds(Date.now() - begun)
  const waiting = setInterval(() => say(`${meanwhile} (${since()})`), 10_000)
  try {
    await running
  } catch (error) {
    stop.throwIfAborted()
    throw new Fault(`${failed}: ${lastLines(error)}`, { cause: error })
  } finally {
    clearInterval(waiting)
  }
  say(`${done} (${since()})`)
}

const lastLines = (error: unknown): string =>
  String((error as { stderr?: unknown }).stderr || error)
    .trim()
    .split('\n')
    .slice(-3)
    .join(' ')

const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']

/** What Neo4j wants of a Java that runs it. */
export const jvmFlags = [
  ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dfile.encoding=UTF-8',
]
