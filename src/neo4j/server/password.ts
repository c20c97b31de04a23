import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../../model/fault.ts'

/**
 * The password of the database in this home, made on first start and kept in a file that only its owner reads.
 *
 * @param store where the database keeps its files: once it exists, a new password would not open it.
 */
export async function keptPassword(home: string, store: string): Promise<string> {
  const file = passwordFile(home)
  if (existsSync(file)) {
    const password = (await readFile(file, 'utf8')).trim()
    if (password) return password
  }
  if (existsSync(store)) {
    throw new Fault(
      `The password of the database in ${store} is gone from ${file}: put it back, or move ${store} away to begin anew.`,
    )
  }
  // Hexadecimal: it is passed through a command's argument file and a container's environment, and copied by hand.
  const password = randomBytes(12).toString('hex')
  await mkdir(join(home, 'secrets'), { recursive: true, mode: 0o700 })
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

export function passwordFile(home: string): string {
  return join(home, 'secrets', 'neo4j-password')
}
