import type { Id } from '../thing.ts'
import type { TypeOf } from './participation.ts'
import type { Strand } from './strands.ts'

type Body = { readonly id: Id; readonly certain: boolean }

/**
 * States and organisations in a contact: one that took part itself, one on whose behalf somebody did, and the one whose
 * office it was. Worked out from what was claimed, before any office yields.
 */
export function involvements(
  taking: readonly Strand[],
  officesOf: readonly Strand[],
  typeOf: TypeOf,
): Strand[] {
  const owners = Map.groupBy(officesOf, ({ start }) => start)
  const bodies = (id: Id): Body[] => {
    const type = typeOf(id)
    if (type === 'State' || type === 'Organisation') return [{ id, certain: true }]
    if (type !== 'Office') return []
    return (owners.get(id) ?? []).map(({ end, certain }) => ({ id: end, certain }))
  }
  return taking.flatMap((strand) =>
    [strand.start, strand.claim.onBehalfOf].flatMap((id) =>
      (id === null ? [] : bodies(id)).map((body) => involved(strand, body)),
    ),
  )
}

const involved = (strand: Strand, body: Body): Strand => ({
  ...strand,
  type: 'INVOLVED_IN',
  start: body.id,
  qualifiers: { speakerId: strand.qualifiers.speakerId ?? null },
  certain: strand.certain && body.certain,
})
