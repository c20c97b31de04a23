import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The token that writing by GraphQL takes, made on first start and kept in a file that only its owner reads. Null where
 * no file can be kept: reading goes on without.
 */
export async function keptToken(home: string, say: (sentence: string) => void): Promise<string | null> {
  const file = secretFile(home, 'token')
  const isNew = !existsSync(file)
  try {
    const token = await keptSecret(home, 'token')
    if (isNew) say(`The token that writing by GraphQL takes is in ${file}.`)
    return token
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    say(`No token can be kept in ${file} (${String(error.code)}): set READOUT_TOKEN to write by GraphQL.`)
    return null
  }
}

/** What nobody else knows, made when it is first asked for. */
export async function keptSecret(home: string, name: 'token' | 'bookmark-secret'): Promise<string> {
  const file = secretFile(home, name)
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept.trim() !== '') return kept.trim()
  const secret = randomBytes(32).toString('base64url')
  await mkdir(join(home, 'secrets'), { recursive: true, mode: 0o700 })
  await writeFile(file, `${secret}\n`, { mode: 0o600 })
  return secret
}

const secretFile = (home: string, name: string) => join(home, 'secrets', name)
