import { byId } from '../order.ts'
import type { Id } from '../thing.ts'
import type { CandidateIndex } from './candidate-index.ts'
import { lifetimeAgainst } from './judge-person.ts'
import type { Known } from './known.ts'
import type { Match } from './mention.ts'
import type { Title } from './person-name.ts'
import { inWords, type Tenure, tenureOf } from './tenure.ts'
import { kindsMeant } from './titles.ts'
import type { When } from './when.ts'

/** What an office is worth without a name: one holder that day for sure, or as far as is known, or one of several. */
const worth = {
  onlyHolder: 0.93,
  onlyPossible: 0.8,
  surelyAmongSeveral: 0.78,
  amongSeveral: 0.65,
  /** No day is told, or that of a former holder: anyone who ever held it, which is a doubt even if one alone is known. */
  ever: 0.62,
} as const

/** Who is meant by an office of a body: whoever held it that day; all who ever held it where no day is told. */
export function holdersMeant(
  title: Title,
  {
    of,
    when,
    index,
  }: { readonly of: ReadonlySet<Id>; readonly when: When | null; readonly index: CandidateIndex },
): readonly (Match & { readonly known: Known })[] {
  const day = title.otherTime ? null : when
  const found = new Set(
    [...of].flatMap((body) => kindsMeant(title.kind).flatMap((kind) => [...index.holders(kind, body)])),
  )
  const holders = [...found].flatMap((known) => {
    const tenure = tenureOf(known.terms, { kind: title.kind, of, when: day })
    return tenure && tenure.held !== 'not' && lifetimeAgainst(known, when) === null ? [{ known, tenure }] : []
  })
  return holders
    .map(({ known, tenure }) => ({
      known,
      id: known.candidate.id,
      score: scoreOf(tenure, holders.length),
      reasons: [reason(tenure, day), ...(holders.length > 1 && day ? ['not the only one who may have'] : [])],
    }))
    .sort(byId)
}

function scoreOf({ held }: Tenure, holders: number): number {
  if (held === null) return worth.ever
  if (holders === 1) return held === 'certainly' ? worth.onlyHolder : worth.onlyPossible
  return held === 'certainly' ? worth.surelyAmongSeveral : worth.amongSeveral
}

function reason({ term, held }: Tenure, when: When | null): string {
  const office = inWords(term)
  if (held === null || when === null) return `held ${office} at some time; no day is told`
  return `${held === 'certainly' ? 'held' : 'may have held'} ${office} on ${when.told}`
}
