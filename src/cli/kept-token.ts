import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The token that writing by GraphQL takes, made on first start and kept in a file that only its owner reads. Null where
 * no file can be kept: reading goes on without.
 */
export async function keptToken(home: string, say: (sentence: string) => void): Promise<string | null> {
  const file = join(home, 'secrets', 'token')
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept.trim() !== '') return kept.trim()
  const token = randomBytes(32).toString('base64url')
  try {
    await mkdir(join(home, 'secrets'), { recursive: true, mode: 0o700 })
    await writeFile(file, `${token}\n`, { mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    say(`No token can be kept in ${file} (${String(error.code)}): set READOUT_TOKEN to write by GraphQL.`)
    return null
  }
  say(`The token that writing by GraphQL takes is in ${file}.`)
  return token
}
