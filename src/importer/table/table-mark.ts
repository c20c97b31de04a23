import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'

/** A file as a load notes it: `mark` is the same for the same beginning and size under the same name. */
export type TableMark = { readonly file: string; readonly mark: string }

// To read all of a table of gigabytes would take as long as to load some of it.
const beginning = 2 ** 20

export async function tableMark(path: string): Promise<TableMark> {
  const file = basename(path)
  const { size } = await stat(path)
  const hash = createHash('sha256').update(`${file} ${size} `)
  for await (const chunk of createReadStream(path, { end: beginning - 1 })) hash.update(chunk)
  return { file, mark: hash.digest('hex') }
}
