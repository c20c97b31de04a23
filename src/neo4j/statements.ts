import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readStatement, type Statement } from './statement.ts'

const folder = fileURLToPath(new URL('../../cypher/', import.meta.url))

/** Every file of `cypher/`, by its path without the ending. Read once, at start: the files are the program. */
export const statements: ReadonlyMap<string, Statement> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cypher'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => [
      path.replace(/\.cypher$/, ''),
      readStatement(path.replace(/\.cypher$/, ''), readFileSync(folder + path, 'utf8')),
    ]),
)

export function statement(name: string): Statement {
  const found = statements.get(name)
  if (!found) throw new Error(`There is no cypher/${name}.cypher.`)
  return found
}
