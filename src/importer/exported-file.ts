import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Fault } from '../model/fault.ts'
import { bundleFormat } from './bundle.ts'
import { knownIn } from './known.ts'
import type { Loaded, Records } from './load.ts'
import { isExported, loadExported } from './load-exported.ts'
import { parseBundle } from './parse-bundle.ts'
import { recordable } from './recordable.ts'

/** Whether a file has bundles as its lines, as `readout export --claims` writes them. */
export async function isExportedFile(path: string): Promise<boolean> {
  if (!/\.jsonl(\.gz)?$/.test(path)) return false
  for await (const line of linesOf(path)) return line.startsWith(`{"format":"${bundleFormat}"`)
  return false
}

type Loading = {
  readonly by: string
  readonly loaded: (line: string, loaded: Loaded) => void
}

/**
 * Loads bundle after bundle; whatever breaks it off, the same again goes on.
 * @throws {RefusedBundle} @throws {ImportFault} for the first bundle that is wrong; those before it are loaded.
 */
export async function loadExportedFile(
  records: Records,
  path: string,
  { by, loaded }: Loading,
): Promise<void> {
  let number = 0
  for await (const line of linesOf(path)) {
    number += 1
    const file = `${path}:${number}`
    const bundle = parseBundle(file, jsonOf(file, line))
    const checked = await recordable(file, bundle, { texts: new Map(), known: knownIn(records) })
    if (!isExported(checked)) throw new Fault(`${file} is no part of an export: it names no load.`)
    loaded(file, await loadExported(records, checked, by))
  }
}

function jsonOf(file: string, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new Fault(`${file} is no JSON, or was cut off: fetch the file again.`, { cause })
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  // The callback hears of the same error as the loop below.
  const text = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file
  // A line has some megabytes, and comes in many pieces.
  let pieces: string[] = []
  try {
    for await (const chunk of text.setEncoding('utf8')) {
      const [first = '', ...more] = String(chunk).split('\n')
      pieces.push(first)
      for (const next of more) {
        if (pieces.some((piece) => piece !== '')) yield pieces.join('')
        pieces = [next]
      }
    }
  } catch (cause) {
    throw new Fault(`The file ${path} cannot be read, or was cut off.`, { cause })
  }
  if (pieces.some((piece) => piece !== '')) yield pieces.join('')
}
