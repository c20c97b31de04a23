import type { Candidate, Codes } from './mention.ts'

const codeNames = {
  wikidata: 'Wikidata entity',
  iso2: 'ISO code',
  iso3: 'ISO code',
  cow: 'Correlates of War code',
} as const
const kinds = ['wikidata', 'iso3', 'iso2', 'cow'] as const

/** What public codes say: `apart` rules out whatever else is the same. */
export type CodesCompared = {
  readonly verdict: 'same' | 'apart'
  readonly isSome: boolean
  readonly reasons: readonly string[]
}

/** `same` where a code is and none differs; `apart` where one differs, `isSome` if another is the same; null where none is told of both. */
export function compareCodes(told: Codes, known: Candidate): CodesCompared | null {
  const both = kinds.filter((kind) => isTold(told[kind]) && known[kind] !== null)
  if (both.length === 0) return null
  const apart = both.filter((kind) => written(told[kind]) !== written(known[kind]))
  const same = both
    .filter((kind) => !apart.includes(kind))
    .map((kind) => `the same ${codeNames[kind]} ${written(known[kind])}`)
  if (apart.length === 0) return { verdict: 'same', isSome: true, reasons: same }
  const differing = apart.map(
    (kind) =>
      `another ${codeNames[kind]}: ${written(told[kind])} is told, and ${written(known[kind])} is known`,
  )
  return { verdict: 'apart', isSome: same.length > 0, reasons: [...differing, ...same] }
}

const isTold = (code: string | number | null | undefined) =>
  code !== null && code !== undefined && code !== ''

/** Q7747 and q7747, AZE and aze. */
const written = (code: string | number | null | undefined) => String(code ?? '').toUpperCase()

/** What a text can be that is a code and no word: `Q227`, `AZE`, `AZ`. */
export function codesIn(text: string): Codes | null {
  if (/^Q\d+$/.test(text)) return { wikidata: text }
  if (/^[A-Z]{3}$/.test(text)) return { iso3: text }
  return /^[A-Z]{2}$/.test(text) ? { iso2: text } : null
}
