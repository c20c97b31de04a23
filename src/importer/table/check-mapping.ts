import {
  type PredicateName,
  predicate,
  predicateNames,
  qualifierNames,
  qualifierTypes,
} from '../../model/predicates.ts'
import { aOrAn } from '../../model/thing.ts'
import { constantFaults, documentFaults, idFault, isConstant } from './check-constants.ts'
import { filterOf } from './filters.ts'
import { patternFault, placesIn } from './mapping-places.ts'
import type { MappedClaim, MappedThing, Mapping, Repeat } from './mapping-schema.ts'
import { isStateSystem } from './states.ts'
import type { FilterCall } from './template.ts'

export type MappingFault = { readonly path: readonly PropertyKey[]; readonly reason: string }

/** What is wrong with a mapping beyond its form: filters, names of things, and claims that nothing in a row says. */
export function mappingFaults(mapping: Mapping): readonly MappingFault[] {
  const faults: MappingFault[] = []
  const report = (path: readonly PropertyKey[], reason: string) => void faults.push({ path, reason })
  const places = placesIn(mapping, report)
  const isLegible = faults.length === 0
  for (const { path, place } of places) {
    for (const { filters } of place.alternatives) {
      for (const call of filters) {
        const reason = filterFault(call, mapping)
        if (reason) report(path, reason)
      }
    }
  }
  // What cannot be read cannot be judged either.
  if (!isLegible) return faults
  for (const [index, repeat] of (mapping.repeat ?? []).entries()) {
    const ways = repeatWays.filter((way) => repeat[way] !== undefined)
    if (ways.length !== 1)
      report(['repeat', index], `it takes one of ${repeatWays.join(', ')}, and has ${ways.length}`)
  }
  for (const reason of documentFaults(mapping)) report(['document'], reason)
  for (const { path, things, known } of blocksOf(mapping))
    for (const [name, thing] of Object.entries(things))
      for (const fault of thingFaults(thing, known)) report([...path, name, ...fault.path], fault.reason)
  return faults
}

const repeatWays = [
  'list',
  'columns',
  'groups',
  'people',
  'records',
] as const satisfies readonly (keyof Repeat)[]

const blocksOf = (mapping: Mapping) => [
  { path: ['things'], things: mapping.things, known: mapping.things },
  ...(mapping.repeat ?? []).map(({ things }, index) => ({
    path: ['repeat', index, 'things'],
    things,
    known: { ...mapping.things, ...things },
  })),
]

type Known = Readonly<Record<string, MappedThing>>

function thingFaults(thing: MappedThing, known: Known): readonly MappingFault[] {
  const ownId = isConstant(thing.id) ? idFault(thing.id) : undefined
  const claimed = predicateNames.flatMap((name) => {
    const mapped = thing[name]
    const claims = mapped === undefined ? [] : Array.isArray(mapped) ? mapped : [mapped]
    return claims.flatMap((claim, index) =>
      claimFaults(name, claim, thing, known).map((reason) => ({
        path: Array.isArray(mapped) ? [name, index] : [name],
        reason,
      })),
    )
  })
  return [...(ownId === undefined ? [] : [{ path: ['id'], reason: ownId }]), ...claimed]
}

function claimFaults(
  name: PredicateName,
  mapped: MappedClaim,
  thing: MappedThing,
  known: Known,
): readonly string[] {
  const { domain, range, qualifiers = [] } = predicate(name)
  const faults: string[] = []
  if (!domain.includes(thing.type))
    faults.push(`${aOrAn(thing.type)} has no ${name}; ${domain.join(', ')} may`)
  const claim = typeof mapped === 'string' ? { [writtenAs(name)]: mapped } : mapped
  const needs = 'things' in range ? 'object' : range.value === 'date' ? 'date' : 'value'
  if (claim[needs] === undefined) faults.push(`${name} needs a ${needs}`)
  for (const qualifier of qualifierNames)
    if (claim[qualifier] !== undefined && !qualifiers.includes(qualifier))
      faults.push(`${name} takes no ${qualifier}`)
  faults.push(...constantFaults(name, claim, thing.type))
  for (const end of endsOf(claim)) {
    if (end.includes('{')) continue
    const reason = end.includes('/')
      ? idFault(end)
      : known[end]
        ? undefined
        : `"${end}" is no thing of this mapping; it has ${Object.keys(known).join(', ')}`
    if (reason !== undefined) faults.push(reason)
  }
  faults.push(...typeFaults(name, claim, known))
  if (isUnsaid(claim, needs, thing, known))
    faults.push('no cell of a row says this: give its basis and a reason, or a condition under "when"')
  if ((claim.basis ?? 'quoted') !== 'quoted' && claim.reason === undefined)
    faults.push(`the basis ${claim.basis} needs a reason`)
  return faults
}

/** Of ends that are things of the mapping, whose types are known. */
function typeFaults(name: PredicateName, claim: Written, known: Known): readonly string[] {
  const { range } = predicate(name)
  const ends: readonly (readonly [readonly string[], readonly string[]])[] = [
    [[claim.object ?? []].flat(), 'things' in range ? range.things : []],
    [[claim.onBehalfOf ?? []].flat(), qualifierTypes.onBehalfOf],
    [[claim.speaker ?? []].flat(), qualifierTypes.speaker],
    [[claim.during ?? []].flat(), qualifierTypes.during],
    [claim.toldBy ?? [], qualifierTypes.toldBy],
  ]
  return ends.flatMap(([names, types]) =>
    names.flatMap((end) => {
      const type = known[end]?.type
      return type === undefined || types.includes(type)
        ? []
        : [`"${end}" is of type ${type}, where ${name} takes ${types.join(' or ')}`]
    }),
  )
}

const writtenAs = (name: PredicateName) => {
  const { range } = predicate(name)
  return 'things' in range ? 'object' : range.value === 'date' ? 'date' : 'value'
}

type Written = Exclude<MappedClaim, string>

const endsOf = ({ object, speaker, onBehalfOf, during, toldBy = [] }: Written): readonly string[] => [
  ...[object ?? []].flat(),
  ...[speaker, onBehalfOf, during].filter((end) => end !== undefined),
  ...toldBy,
]

/** What is the same in every row is said by none of them: that a table is one of visits, and where they led. */
function isUnsaid(
  claim: Written,
  needs: 'value' | 'date' | 'object',
  thing: MappedThing,
  known: Known,
): boolean {
  if (claim.when !== undefined || (claim.basis ?? 'quoted') !== 'quoted') return false
  if (needs === 'value') return claim.value !== undefined && isConstant(claim.value)
  if (needs === 'date') return claim.date !== undefined && JSON.stringify(claim.date).includes('{') === false
  const ids = [thing, ...[claim.object ?? []].flat().map((end) => known[end] ?? { id: end, when: undefined })]
  return ids.some(({ id, when }) => isConstant(id) && when === undefined)
}

function filterFault({ name, args }: FilterCall, mapping: Mapping): string | undefined {
  const plain = name.replace(/\?$/, '')
  const filter = filterOf(plain)
  if (!filter) return `there is no filter "${plain}"`
  const [least, most] = filter.args
  if (args.length < least || args.length > most)
    return `the filter ${plain} takes ${least === most ? least : `${least} to ${most}`} words after it, and has ${args.length}`
  const [first = ''] = args
  if (plain === 'lookup' && !Object.hasOwn(mapping.lookups ?? {}, first))
    return `there is no lookup "${first}"`
  if (plain === 'state' && first !== '' && first !== 'on' && !isStateSystem(first))
    return `the filter state knows name, iso2, iso3, cow and demonym, and not "${first}"`
  // What is replaced may be a plain text.
  return plain === 'match' || (plain === 'replace' && first.startsWith('/')) ? patternFault(first) : undefined
}
