import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimId } from '../../src/model/claim-id.ts'
import { predicate } from '../../src/model/predicates.ts'
import { project } from '../../src/model/projection/projection.ts'
import type { RankedClaim } from '../../src/model/projection/record.ts'
import { anyClaim, anyClaims, recordWith, typeOf } from './any-record.ts'
import { told } from './told.ts'

const projectionOf = (claims: readonly RankedClaim[]) => project(recordWith(claims))
const holds = <Values>(law: fc.IProperty<Values>) => fc.assert(law, { numRuns: 200 })

const shuffledWith = (claims: fc.Arbitrary<RankedClaim[]>) =>
  claims.chain((all) =>
    fc.record({
      claims: fc.constant(all),
      shuffled: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
    }),
  )

describe('whatever is claimed, the graph', () => {
  it('is the same in whatever order claims came', () => {
    holds(
      fc.property(shuffledWith(anyClaims), ({ claims, shuffled }) => {
        const { things, documents } = recordWith(claims)
        const turned = { things: things.toReversed(), documents: documents.toReversed(), claims: shuffled }
        expect(project(turned)).toEqual(projectionOf(claims))
      }),
    )
  })

  it('is the same when a claim is recorded twice', () => {
    holds(
      fc.property(anyClaims, (claims) => {
        expect(projectionOf([...claims, ...claims])).toEqual(projectionOf(claims))
      }),
    )
  })

  it.each(['retracted', 'deprecated', 'proposed'] as const)(
    'of a claim that is %s is the graph without it',
    (rank) => {
      holds(
        fc.property(anyClaims, anyClaim, (claims, claim) => {
          const others = claims.filter(({ id }) => id !== claim.id)
          expect(projectionOf([...others, { ...claim, rank }])).toEqual(projectionOf(others))
        }),
      )
    },
  )

  it('has no relationship twice, and comes in a total order', () => {
    holds(
      fc.property(anyClaims, (claims) => {
        const { relationships, things, disagreements } = projectionOf(claims)
        const keys = relationships.map(({ type, start, end, properties }) =>
          [type, start, end, properties.key].join(' '),
        )
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(things.map(({ id }) => id)).size).toBe(recordWith([]).things.length)
        const ids = disagreements.map(({ id }) => id)
        expect(ids).toEqual([...new Set(ids)].sort())
      }),
    )
  })

  it('has no merge left when what was merged is split again', () => {
    const leaders = fc.constantFrom('leader/a', 'leader/b', 'leader/c')
    // Of leaders that nobody merged before: splitting them says more than that the merge was wrong.
    const unmerged = anyClaims.map((claims) =>
      claims.filter(
        (claim) => predicate(claim.predicate).projects !== 'identity' || typeOf(claim.subject) !== 'Leader',
      ),
    )
    holds(
      fc.property(unmerged, leaders, leaders, (claims, former, kept) => {
        fc.pre(former !== kept)
        const merge = told(former, 'sameAs', { objects: kept })
        const split = told(kept, 'differentFrom', { objects: former })
        expect(projectionOf([...claims, merge])).not.toEqual(projectionOf(claims))
        expect(projectionOf([...claims, merge, split])).toEqual(projectionOf(claims))
        expect(projectionOf([...claims, { ...merge, rank: 'retracted' }])).toEqual(projectionOf(claims))
      }),
    )
  })
})

describe('whatever is claimed, a relationship', () => {
  const behind = (claims: readonly RankedClaim[], claimIds: readonly string[]) =>
    claims.filter(({ id }) => claimIds.includes(id))

  it('rests on claims that stand, are affirmed, and are of what it says', () => {
    holds(
      fc.property(anyClaims, (claims) => {
        for (const { type, properties } of projectionOf(claims).relationships) {
          const resting = behind(claims, properties.claimIds)
          expect(resting.map(({ id }) => id).sort()).toEqual(properties.claimIds)
          expect(resting.length).toBeGreaterThan(0)
          for (const claim of resting) {
            expect(claim.negated).toBe(false)
            expect(['normal', 'preferred']).toContain(claim.rank)
            expect(claim.alleged).toBe(properties.alleged)
            expect(relationshipsOf(claim)).toContain(type)
          }
        }
      }),
    )
  })

  it('is certain only where a claim names its end alone, and not as a guess', () => {
    holds(
      fc.property(withoutMerges(anyClaims), (claims) => {
        for (const { properties } of projectionOf(claims).relationships) {
          const sure = behind(claims, properties.claimIds).some(
            (claim) => claim.certain && claim.objects.length === 1,
          )
          if (properties.certain) expect(sure).toBe(true)
        }
      }),
    )
  })

  it('is disputed only where somebody denies it', () => {
    holds(
      fc.property(anyClaims, (claims) => {
        const affirmed = claims.filter(({ negated }) => !negated)
        const { relationships, disagreements } = projectionOf(affirmed)
        expect(relationships.filter(({ properties }) => properties.disputed)).toEqual([])
        expect(disagreements.filter(({ rule }) => rule === 'denied')).toEqual([])
      }),
    )
  })

  it('has at least one source, and at most as many as claims', () => {
    holds(
      fc.property(anyClaims, (claims) => {
        for (const { properties } of projectionOf(claims).relationships) {
          expect(properties.sources).toBeGreaterThan(0)
          expect(properties.sources).toBeLessThanOrEqual(properties.claimIds.length)
        }
      }),
    )
  })

  it('never fades because somebody else says the same', () => {
    holds(
      fc.property(withoutMerges(anyClaims), (claims) => {
        const repeated = claims.map((claim) => ({ ...claim, from: 'document/first' }))
        const all = [...claims, ...repeated.map((claim) => ({ ...claim, id: claimId(claim) }))]
        const keysOf = (of: readonly RankedClaim[]) =>
          projectionOf(of).relationships.map(({ type, start, end, properties }) =>
            [type, start, end, properties.key].join(' '),
          )
        expect(keysOf(all)).toEqual(keysOf(claims))
      }),
    )
  })
})

describe('whatever is claimed, a disagreement', () => {
  it('has two sides at least, all of claims that stand, and marks what it is over', () => {
    holds(
      fc.property(anyClaims, (claims) => {
        const { disagreements, things } = projectionOf(claims)
        const over = new Set(disagreements.map((each) => each.over))
        for (const { sides, rule } of disagreements) {
          expect(sides.length).toBeGreaterThan(1)
          // Two dates may be told in the same words and bounded differently.
          if (rule !== 'dates-apart') expect(new Set(sides.map(({ value }) => value)).size).toBeGreaterThan(1)
        }
        for (const { id, properties } of things) {
          expect('disputed' in properties && properties.disputed).toBe(over.has(id))
        }
      }),
    )
  })
})

const withoutMerges = (claims: fc.Arbitrary<RankedClaim[]>) =>
  claims.map((all) => all.filter(({ predicate: name }) => name !== 'sameAs'))

function relationshipsOf(claim: RankedClaim): string[] {
  const { projects } = predicate(claim.predicate)
  if (projects === 'identity') return ['SAME_AS']
  if (!('relationship' in projects)) return []
  return claim.predicate === 'participated' ? [projects.relationship, 'INVOLVED_IN'] : [projects.relationship]
}
