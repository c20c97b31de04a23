import type { Id } from '../thing.ts'
import type { Term } from './mention.ts'
import type { OfficeKind } from './titles.ts'
import { canBe } from './titles.ts'
import { type During, during, type When } from './when.ts'

export type KnownTerm = Term & { readonly kind: OfficeKind }

/** An office that somebody held, and whether it was then; null for `held` where no day is asked about. */
export type Tenure = { readonly term: KnownTerm; readonly held: During | null }

type Sought = { readonly kind: OfficeKind | null; readonly of: ReadonlySet<Id>; readonly when: When | null }

/** Of the terms of such an office and body the one that fits the day best, or null where there is none at all. */
export function tenureOf(terms: readonly KnownTerm[], { kind, of, when }: Sought): Tenure | null {
  const fitting = terms
    .filter((term) => kind === null || canBe(kind, term.kind))
    .filter((term) => of.size === 0 || (term.of !== null && of.has(term.of.id)))
    .map((term) => ({ term, held: when && during(term.date, when) }))
  const best = (['certainly', 'possibly', 'not'] as const).flatMap((held) =>
    fitting.filter((tenure) => tenure.held === held),
  )
  return best[0] ?? fitting[0] ?? null
}

/** `Prime Minister of Armenia`, whether or not the title names the body. */
export function inWords({ title, of }: Term): string {
  const [name] = of?.names ?? []
  const namesIt = of?.names.some((each) => title.toLowerCase().includes(each.toLowerCase())) ?? true
  return name === undefined || namesIt ? title : `${title} of ${name}`
}
