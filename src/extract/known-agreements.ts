import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { slugOf } from '../importer/table/slug.ts'
import type { Id } from '../model/thing.ts'
import type { Span } from './span.ts'

/** An agreement of data/agreements.yaml. */
export type KnownAgreement = {
  readonly id: Id
  readonly name: string
  /** A day, month or year; null where none is usual. */
  readonly date: string | null
  /** The day on which it ended, for those that did. */
  readonly until: string | null
  readonly parties: readonly Id[]
  readonly kind: string
}

type Known = {
  readonly all: readonly KnownAgreement[]
  readonly byFirstWord: ReadonlyMap<
    string,
    readonly { readonly words: string; readonly agreement: KnownAgreement }[]
  >
}

let known: Known | undefined
const read = (): Known => {
  known ??= readAgreements()
  return known
}

/** Those whose date begins with a text such as `2020-11` or is any. */
export const agreementsOf = (parties: ReadonlySet<Id>): readonly KnownAgreement[] =>
  read().all.filter(
    (agreement) => agreement.parties.length > 1 && agreement.parties.every((party) => parties.has(party)),
  )

const entries = z.array(
  z.strictObject({
    id: z.string().optional(),
    name: z.string(),
    date: z.coerce.string().optional(),
    until: z.string().optional(),
    kind: z.string().default('agreement'),
    parties: z.array(z.string()).default([]),
    also: z.array(z.string()).default([]),
  }),
)

function readAgreements(): Known {
  const text = readFileSync(new URL('../../data/agreements.yaml', import.meta.url), 'utf8')
  // Without a schema of dates a day stays the text that it is.
  const listed = entries.parse(parse(text, { schema: 'core' }))
  const byFirstWord = new Map<string, { words: string; agreement: KnownAgreement }[]>()
  const all = listed.map(({ id, name, date = null, until = null, kind, parties, also }) => {
    const slug = slugOf(name) ?? ''
    const agreement = {
      id: `agreement/${id ?? (date?.length === 10 ? `${date}-${slug}` : slug)}`,
      name,
      date,
      until,
      kind,
      parties: parties.map((party) =>
        /^[A-Z]{3}$/.test(party) ? `state/${party}` : `organisation/${slugOf(party)}`,
      ),
    }
    for (const each of [name, ...also]) {
      const words = each.toLowerCase()
      const first = /^[\p{L}\p{N}]+/u.exec(words)?.[0] ?? ''
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, agreement }])
    }
    return agreement
  })
  return { all, byFirstWord }
}

export type NamedAgreement = Span & { readonly agreement: KnownAgreement }

/** Where a passage names known agreements. */
export function knownAgreementsIn(text: string, { start, end }: Span): NamedAgreement[] {
  const passage = text.slice(start, end).replace(/\s/g, ' ').replace(/[’‘`]/g, "'").replace(/[–‐‑]/g, '-')
  const lower = passage.toLowerCase()
  const found: NamedAgreement[] = []
  const { byFirstWord } = read()
  let free = 0
  for (const match of lower.matchAll(/[\p{L}\p{N}]+/gu)) {
    const candidates = byFirstWord.get(match[0])
    if (!candidates || match.index < free) continue
    const longest = candidates
      .filter(
        ({ words }) =>
          lower.startsWith(words, match.index) &&
          !/[\p{L}\p{N}]/u.test(lower[match.index + words.length] ?? ''),
      )
      .sort((a, b) => b.words.length - a.words.length)[0]
    if (
      !longest ||
      !/\p{Lu}/u.test(passage.slice(match.index, match.index + longest.words.length)) ||
      /^ organi[sz]ation/i.test(passage.slice(match.index + longest.words.length))
    )
      continue
    found.push({
      start: start + match.index,
      end: start + match.index + longest.words.length,
      agreement: longest.agreement,
    })
    free = match.index + longest.words.length
  }
  return found
}
