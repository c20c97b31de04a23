import { type Predicate, predicate, qualifierNames } from '../model/predicates.ts'
import { aOrAn, type Id, type ThingType } from '../model/thing.ts'
import type { BundleClaim } from './bundle.ts'
import { objectsOf } from './references.ts'

/** What is wrong with a claim by itself, a sentence each; that its ends are known and of the right type is checked elsewhere. */
export const claimFaults = (
  claim: BundleClaim,
  typeOf: (id: Id) => ThingType | undefined,
): readonly string[] => {
  const rule = predicate(claim.predicate)
  return [
    ...objectFaults(claim, rule, typeOf),
    ...valueFaults(claim, rule, typeOf(claim.subject)),
    ...dateFaults(claim, rule),
    ...qualifierFaults(claim, rule),
    ...basisFaults(claim),
  ]
}

const objectFaults = (
  claim: BundleClaim,
  { range }: Predicate,
  typeOf: (id: Id) => ThingType | undefined,
): string[] => {
  const objects = objectsOf(claim)
  if (!('things' in range))
    return objects.length > 0
      ? [`${claim.predicate} takes no object, but ${objects.join(', ')} is given`]
      : []
  if (objects.length === 0) return [`${claim.predicate} needs an object: ${range.things.join(' or ')}`]
  if (objects.includes(claim.subject)) return [`${claim.subject} is both subject and object`]
  const type = typeOf(claim.subject)
  return objects.flatMap((id) => {
    const other = typeOf(id)
    if (!range.alike || !type || !other || other === type) return []
    return [
      `${claim.predicate} joins things of one type, but ${claim.subject} is ${aOrAn(type)} and ${id} ${aOrAn(other)}`,
    ]
  })
}

const valueFaults = (claim: BundleClaim, { range }: Predicate, type: ThingType | undefined): string[] => {
  const { value, predicate: name } = claim
  const allowed = 'things' in range ? (range.text ? 'text' : 'none') : wordsFor(range.value, type)
  if (allowed === 'unknown') return []
  if (allowed === 'none')
    return value === undefined ? [] : [`${name} takes no value, but "${value}" is given`]
  if (value === undefined) return [`${name} needs a value`]
  if (allowed === 'text' || allowed.includes(value)) return []
  return [`"${value}" is no value of ${name} for ${aOrAn(type ?? 'thing')}: it takes ${allowed.join(', ')}`]
}

type Values = Extract<Predicate['range'], { readonly value: unknown }>['value']
/** What a value may be: one of some words, any text, none at all, or unknown as long as the type is. */
export const wordsFor = (values: Values, type: ThingType | undefined) => {
  if (values === 'text') return values
  if (values === 'date') return 'none'
  return type === undefined ? 'unknown' : (values[type] ?? 'unknown')
}

const dateFaults = (
  { date, predicate: name }: BundleClaim,
  { range, qualifiers = [] }: Predicate,
): string[] => {
  if (date !== undefined) return qualifiers.includes('date') ? [] : [`${name} takes no date`]
  return 'value' in range && range.value === 'date' ? [`${name} needs a date`] : []
}

const qualifierFaults = (claim: BundleClaim, { roles = [], qualifiers = [] }: Predicate): string[] => {
  const needless = qualifierNames.filter(
    (name) => claim[name] !== undefined && claim[name] !== false && !qualifiers.includes(name),
  )
  const faults = needless.map((name) => `${claim.predicate} takes no ${name}`)
  if (claim.alleged && claim.speaker === undefined && qualifiers.includes('speaker'))
    faults.push('it is alleged, and needs the speaker who says so')
  const { role } = claim
  if (role === undefined || needless.includes('role') || roles.includes(role)) return faults
  return [...faults, `"${role}" is no role of ${claim.predicate}: it takes ${roles.join(', ')}`]
}

const basisFaults = (claim: BundleClaim): string[] => {
  if (claim.basis !== 'quoted')
    return claim.reason === undefined ? [`the basis ${claim.basis} needs a reason, one sentence`] : []
  if (claim.quotes.length > 0) return []
  return ['it has neither a quote nor a basis other than quoted: give the words, or the rule and a reason']
}
