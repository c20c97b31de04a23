import type { z } from 'zod'
import type { bundleSchema } from '../importer/bundle.ts'
import { lastDay } from '../model/bounds.ts'
import type { Id, ThingType } from '../model/thing.ts'
import type { Between } from './day-math.ts'
import { monthIn, yearIn } from './day-math.ts'
import type { Span } from './span.ts'

/** A bundle as a file has it: defaults left out. */
export type WrittenBundle = z.input<typeof bundleSchema>
type WrittenClaim = NonNullable<WrittenBundle['claims']>[number]
type WrittenThing = NonNullable<WrittenBundle['things']>[number]

/** Collects the claims of one text, each once, with the words they rest on. */
export type Writer = {
  readonly document: Id
  readonly text: string
  readonly declare: (id: Id, type: Exclude<ThingType, 'Document'>, given?: Partial<WrittenThing>) => Id
  /** The same claim again adds its words. */
  readonly claim: (claim: Omit<WrittenClaim, 'quotes'>, words: readonly Span[]) => void
  readonly things: () => WrittenThing[]
  readonly claims: () => WrittenClaim[]
}

export function bundleWriter(document: Id, text: string): Writer {
  const things = new Map<Id, WrittenThing>()
  const claims = new Map<string, WrittenClaim & { quotes: NonNullable<WrittenClaim['quotes']> }>()
  const pointOf = pointsOf(text)
  const quote = ({ start, end }: Span) => ({
    document,
    exact: text.slice(start, end),
    start: pointOf(start),
    end: pointOf(end),
  })
  return {
    document,
    text,
    declare(id, type, given = {}) {
      if (!things.has(id)) things.set(id, { ...given, id, type })
      return id
    },
    claim(claim, words) {
      const { basis: _basis, reason: _reason, ...said } = claim
      const key = JSON.stringify(said)
      const before = claims.get(key)
      const kept = before ?? { ...claim, quotes: [] }
      for (const one of words.filter(({ start, end }) => start < end).map(quote)) {
        if (
          !kept.quotes.some(
            ({ ...other }) => 'start' in other && other.start === one.start && other.end === one.end,
          )
        )
          kept.quotes.push(one)
      }
      claims.set(key, kept)
    },
    things: () => [...things.values()],
    claims: () => [...claims.values()],
  }
}

/** Places in UTF-16 units as Unicode code points, which are the same where no character takes two units. */
function pointsOf(text: string): (index: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (index) => index
  const points = new Uint32Array(text.length + 1)
  for (let index = 0; index < text.length; index++) {
    const isSecond = index > 0 && /[\udc00-\udfff]/.test(text[index] ?? '')
    points[index + 1] = (points[index] ?? 0) + (isSecond ? 0 : 1)
  }
  return (index) => points[index] ?? 0
}

/** One day between the two, in EDTF. */
export function edtfOf({ earliest, latest }: Between): string {
  if (earliest === latest) return earliest
  if (latest === lastDay) return `[${earliest}..]`
  const month = monthIn(Number(earliest.slice(0, 4)), Number(earliest.slice(5, 7)))
  if (month.earliest === earliest && month.latest === latest) return earliest.slice(0, 7)
  const year = yearIn(Number(earliest.slice(0, 4)))
  if (year.earliest === earliest && year.latest === latest) return earliest.slice(0, 4)
  return `[${earliest}..${latest}]`
}
