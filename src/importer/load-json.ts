import { Fault } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { knownIn } from './known.ts'
import { type Loaded, load } from './load.ts'
import { parseBundle } from './parse-bundle.ts'
import { recordable } from './recordable.ts'
import { sha256Of } from './texts.ts'

/**
 * Loads a bundle that came as JSON and not as a file: texts come with it instead of lying beside it.
 * @throws {Fault} when it is no JSON. @throws {RefusedBundle} with all that is wrong with it.
 */
export async function loadJson(
  database: Database,
  { bundle, texts, by }: { readonly bundle: string; readonly texts: readonly string[]; readonly by: string },
): Promise<Loaded> {
  if (by.trim() === '') throw new Fault('The name is empty: say who loads it.')
  const parsed = parseBundle('bundle', fromJson(bundle))
  // Its words need not stand in any text at hand: that is for who has the graph's machine to believe.
  if (parsed.load) throw new Fault('The bundle is part of an export: load it by readout load.')
  const atHand = new Map(texts.map((text) => [sha256Of(text), text]))
  const checked = await recordable('bundle', parsed, { texts: atHand, known: knownIn(database) })
  return await load(database, checked, { by: by.trim() })
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault(`The bundle is no JSON: ${(cause as Error).message}.`, { cause })
  }
}
