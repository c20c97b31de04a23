import { execFile } from 'node:child_process'
import { join } from 'node:path'

/** A program to call, or what to tell the person who has none that will do. */
export type Tool = { readonly command: string } | { readonly missing: string }

const oldestJava = 17

/** Looks in JAVA_HOME first, as Maven does. */
export async function findJava(javaHome: string | null, stop?: AbortSignal): Promise<Tool> {
  const commands = javaHome ? [join(javaHome, 'bin', 'java'), 'java'] : ['java']
  const found: number[] = []
  for (const command of commands) {
    const version = await versionOfJava(command, stop)
    if (version && version >= oldestJava) return { command }
    if (version) found.push(version)
  }
  const instead = found.length > 0 ? `Java ${found.join(' and ')} is too old` : 'no Java was found'
  return { missing: instead }
}

export async function findMaven(stop?: AbortSignal): Promise<Tool> {
  const answer = await run('mvn', ['-version'], stop)
  return answer ? { command: 'mvn' } : { missing: 'no Maven (mvn) was found' }
}

export async function findDocker(stop?: AbortSignal): Promise<Tool> {
  if (!(await run('docker', ['--version'], stop))) return { missing: 'no docker was found' }
  const server = await run('docker', ['version', '--format', '{{.Server.Version}}'], stop)
  return server ? { command: 'docker' } : { missing: 'docker is there but its engine does not answer' }
}

/**
 * A command that ends with this process, however that ends, where the system can: Linux does, asked by `setpriv`
 * (util-linux). BusyBox has a `setpriv` that cannot.
 */
export async function endingWithUs(
  command: string,
  words: readonly string[],
): Promise<[string, ...string[]]> {
  const asking = ['--pdeathsig', 'TERM']
  const can = process.platform === 'linux' && (await run('setpriv', [...asking, 'true'])) !== undefined
  return can ? ['setpriv', ...asking, command, ...words] : [command, ...words]
}

/** 17 from `openjdk version "17.0.15"`, 8 from `java version "1.8.0_402"`. */
async function versionOfJava(command: string, stop?: AbortSignal): Promise<number | undefined> {
  const [, first, second] =
    /version "(\d+)(?:\.(\d+))?/.exec((await run(command, ['-version'], stop)) ?? '') ?? []
  return first === undefined ? undefined : Number(first === '1' ? second : first)
}

/** What a program prints; undefined when it is not there, fails, or says nothing in time. */
function run(command: string, words: readonly string[], stop?: AbortSignal): Promise<string | undefined> {
  return new Promise((answer) => {
    execFile(command, words, { timeout: 20_000, ...(stop && { signal: stop }) }, (error, stdout, stderr) => {
      answer(error ? undefined : stdout + stderr)
    })
  })
}
