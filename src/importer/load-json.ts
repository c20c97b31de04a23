import { Fault, NotAllowed } from '../model/fault.ts'
import type { Database } from '../neo4j/database.ts'
import { knownIn } from './known.ts'
import { type Loaded, load } from './load.ts'
import { parseBundle } from './parse-bundle.ts'
import { recordable } from './recordable.ts'
import { sha256Of } from './texts.ts'

type Sent = {
  readonly bundle: string
  readonly texts: readonly string[]
  readonly by: string
  /** False for who only proposes. */
  readonly mayReview: boolean
  /** The one name under which reviews may come; null for any. */
  readonly reviewer: string | null
}

/**
 * Loads a bundle that came as JSON and not as a file: texts come with it instead of lying beside it.
 * @throws {Fault} when it is no JSON. @throws {RefusedBundle} with all that is wrong with it. @throws {NotAllowed} for what
 * is signed by another, or is more than a proposal where no more is allowed.
 */
export async function loadJson(
  database: Database,
  { bundle, texts, by, mayReview, reviewer }: Sent,
): Promise<Loaded> {
  if (by.trim() === '') throw new Fault('The name is empty: say who loads it.')
  const parsed = parseBundle('bundle', fromJson(bundle))
  const other = reviewer === null ? undefined : parsed.reviews.find(({ by: signed }) => signed !== reviewer)
  if (other) throw new NotAllowed(`The token names ${reviewer}, who cannot sign a review as ${other.by}.`)
  // Its words need not stand in any text at hand: that is for who has the graph's machine to believe.
  if (parsed.load) throw new Fault('The bundle is part of an export: load it by readout load.')
  const atHand = new Map(texts.map((text) => [sha256Of(text), text]))
  // Whoever sends one has its texts sent with it: no name of a file leads to one of this machine.
  const documents = parsed.documents.map(({ text: _text, ...document }) => document)
  const checked = await recordable(
    'bundle',
    { ...parsed, documents },
    { texts: atHand, known: knownIn(database) },
  )
  return await load(database, checked, { by: by.trim(), mayReview })
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault(`The bundle is no JSON: ${(cause as Error).message}.`, { cause })
  }
}
