import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const project = fileURLToPath(new URL('../../', import.meta.url))

/** What a docker command prints, run where the Dockerfile is; a failed one throws, its words in `stderr`. */
export const docker = (...words: string[]): Promise<string> => run('docker', words, {})

/** Runs Compose in either of its forms: Docker's own command, or the older program beside it. */
export async function openCompose(
  name: string,
  settings: Record<string, string>,
): Promise<(...words: string[]) => Promise<string>> {
  const isWithin = await docker('compose', 'version').then(
    () => true,
    () => false,
  )
  const [program, ...first] = isWithin ? (['docker', 'compose'] as const) : (['docker-compose'] as const)
  return (...words) => run(program, [...first, '--project-name', name, ...words], settings)
}

async function run(
  program: string,
  words: readonly string[],
  settings: Record<string, string>,
): Promise<string> {
  const options = { cwd: project, env: { ...process.env, ...settings }, maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(program, words, options)
  return stdout.trim()
}
