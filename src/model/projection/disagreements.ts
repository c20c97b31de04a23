import { byId } from '../order.ts'
import { type PredicateName, predicate } from '../predicates.ts'
import type { Id } from '../thing.ts'
import { type DenialsOf, sharedObjects } from './denials.ts'
import type { Quarrel, Rule } from './quarrel.ts'
import { countSources, type ToldClaim } from './sources.ts'

export type Disagreement = {
  readonly id: Id
  readonly over: Id
  readonly field: string
  readonly rule: Rule
  /** First tellers who take part. */
  readonly sources: number
  readonly sides: readonly { readonly claimId: Id; readonly value: string }[]
}

/** One for a thing and a field, however many claims take part. */
export function disagree(quarrels: readonly Quarrel[]): Disagreement[] {
  const fields = Map.groupBy(quarrels, ({ over, field }) => disagreementId(over, field))
  return [...fields].map(([id, sameField]) => united(id, sameField)).sort(byId)
}

/** Claims on relations, names and identity that others deny, in the dossier they belong to. */
export function deniedRelations(claims: readonly ToldClaim[], denialsOf: DenialsOf): Quarrel[] {
  return claims
    .filter((claim) => !isSingle(claim.predicate))
    .flatMap((claim) => denialsOf(claim).flatMap((denial) => quarrelsBetween(claim, denial)))
}

const disagreementId = (over: Id, field: string): Id => `disagreement/${over.replace('/', '.')}.${field}`

const isSingle = (name: PredicateName) => predicate(name).single ?? false

function quarrelsBetween(claim: ToldClaim, denial: ToldClaim): Quarrel[] {
  const dossiers =
    predicate(claim.predicate).about === 'object' ? sharedObjects(claim, denial) : [claim.subject]
  const sides = [
    { claim, value: 'yes' },
    { claim: denial, value: 'no' },
  ]
  return dossiers.map((over) => ({ over, field: claim.predicate, rule: 'denied', sides }))
}

function united(id: Id, quarrels: readonly Quarrel[]): Disagreement {
  const [first] = quarrels
  if (!first) throw new Error(`The disagreement ${id} has no sides.`)
  const sides = new Map(quarrels.flatMap((quarrel) => quarrel.sides).map((side) => [side.claim.id, side]))
  const inSideOrder = [...sides.values()].sort((a, b) => byId(a.claim, b.claim))
  return {
    id,
    over: first.over,
    field: first.field,
    rule: first.rule,
    sources: countSources(inSideOrder.map(({ claim }) => claim)),
    sides: inSideOrder.map(({ claim, value }) => ({ claimId: claim.id, value })),
  }
}
