import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { knownIn } from './known.ts'
import { type Loaded, load } from './load.ts'
import { parseBundle } from './parse-bundle.ts'
import { recordable } from './recordable.ts'

/**
 * Loads a bundle that came as JSON and not as a file: texts cannot lie beside it.
 * @throws {Fault} when it is no JSON. @throws {RefusedBundle} with all that is wrong with it.
 */
export async function loadJson(
  database: Database,
  { bundle, by }: { readonly bundle: string; readonly by: string },
): Promise<Loaded> {
  if (by.trim() === '') throw new Fault('The name is empty: say who loads it.')
  const parsed = parseBundle('bundle', fromJson(bundle))
  const checked = await recordable('bundle', parsed, { texts: new Map(), known: knownIn(database) })
  return await load(database, checked, { by: by.trim() })
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault(`The bundle is no JSON: ${(cause as Error).message}.`, { cause })
  }
}
