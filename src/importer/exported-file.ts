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
import type { WrittenBundle } from './written-entries.ts'

/** Bundles as the lines of a file, and a last one that counts them: by it a whole file is told from one that was cut off. */
export async function* exportedLines(bundles: AsyncIterable<WrittenBundle>): AsyncGenerator<string> {
  let count = 0
  for await (const bundle of bundles) {
    count += 1
    yield `${JSON.stringify(bundle)}\n`
  }
  yield `${endOf(count)}\n`
}

const endOf = (bundles: number): string => JSON.stringify({ format: endFormat, bundles })
const endFormat = 'readout-export-end/1'

/** Whether a file has such lines, as `readout export --claims` writes them. */
export async function isExportedFile(path: string): Promise<boolean> {
  if (!/\.jsonl(\.gz)?$/.test(path)) return false
  for await (const line of linesOf(path))
    return [bundleFormat, endFormat].some((format) => line.startsWith(`{"format":"${format}"`))
  return false
}

type Loading = {
  readonly by: string
  readonly loaded: (line: string, loaded: Loaded) => void
}

/**
 * Loads bundle after bundle of a whole file; whatever breaks it off, the same again goes on.
 * @throws {Fault} for a file that was cut off, of which nothing is loaded.
 * @throws {RefusedBundle} @throws {ImportFault} for the first bundle that is wrong; those before it are loaded.
 */
export async function loadExportedFile(
  records: Records,
  path: string,
  { by, loaded }: Loading,
): Promise<void> {
  const bundles = await bundlesIn(path)
  let number = 0
  for await (const line of linesOf(path)) {
    if (number === bundles) return
    number += 1
    const file = `${path}:${number}`
    const bundle = parseBundle(file, jsonOf(file, line))
    const checked = await recordable(file, bundle, { texts: new Map(), known: knownIn(records) })
    if (!isExported(checked)) throw new Fault(`${file} is no part of an export: it names no load.`)
    loaded(file, await loadExported(records, checked, by))
  }
}

async function bundlesIn(path: string): Promise<number> {
  let [bundles, last] = [-1, '']
  for await (const line of linesOf(path)) {
    bundles += 1
    last = line
  }
  if (last === endOf(bundles)) return bundles
  throw new Fault(
    `${path} is not whole: it does not end with a line that counts those before it, as readout export --claims writes. Nothing of it is loaded; fetch the file again.`,
  )
}

function jsonOf(file: string, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw new Fault(`${file} is no JSON: fetch the file again.`, { cause })
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
