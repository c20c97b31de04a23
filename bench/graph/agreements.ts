import type { Cast, Leader, Named } from './cast.ts'
import { slug } from './names.ts'
import { type Random, zipf } from './random.ts'
import { type GivenThing, nameThing, tabled } from './telling.ts'
import { toldDate } from './told-date.ts'
import { agreementKinds, dayAndMonth, dayInWords } from './wording.ts'

/** Agreements with parties, signatories and many names, the most spoken of first. */
export function makeAgreements(
  count: number,
  cast: Cast,
  random: Random,
): { readonly agreements: readonly Named[]; readonly things: readonly GivenThing[] } {
  const signatory = zipf(random, cast.leaders, 0.8)
  const ids = new Set<string>()
  const agreements = Array.from({ length: count }, () => {
    const agreement = named(cast, random, ids)
    const leaders = [...new Set(Array.from({ length: random.between(2, 3) }, signatory))]
    describe(agreement, leaders, cast, random)
    return agreement
  })
  relateAgreements(agreements, cast, random)
  return { agreements, things: agreements.map(({ id }) => ({ id, type: 'Agreement' })) }
}

type Made = Named & { readonly day: string; readonly kind: string }

function named({ topics, places }: Cast, random: Random, ids: Set<string>): Made {
  const day = `${random.between(1995, 2024)}-${twoDigits(random.between(1, 12))}-${twoDigits(random.between(1, 28))}`
  const kind = random.oneOf(agreementKinds)
  const topic = random.oneOf(topics).name
  const place = random.oneOf(places).name
  const name = random.chance(0.5)
    ? `${kind} of ${dayInWords(day)}`
    : `${kind} on ${topic}, ${dayInWords(day)}`
  const aliases = [
    `${dayAndMonth(day)} ${kind.toLowerCase()}`,
    `${place} ${kind.split(' ').at(-1)?.toLowerCase()} on ${topic}`,
    `${place} accords`,
  ]
  let id = `agreement/${day}-${slug(kind)}`
  for (let number = 2; ids.has(id); number += 1) id = `agreement/${day}-${slug(kind)}-${number}`
  ids.add(id)
  return { id, name, aliases, day, kind: kind.toLowerCase() }
}

function describe(agreement: Made, leaders: readonly Leader[], { gazetteer }: Cast, random: Random): void {
  const { id: subject } = agreement
  nameThing(gazetteer, subject, agreement.name, agreement.aliases)
  tabled(gazetteer, { predicate: 'dated', subject, date: toldDate(agreement.day) })
  tabled(gazetteer, { predicate: 'hasKind', subject, value: agreement.kind })
  const value = random.weighted({ signed: 4, in_force: 3, negotiated: 1, proposed: 1, ended: 1 })
  tabled(gazetteer, { predicate: 'hasStatus', subject, value })
  for (const leader of leaders) {
    tabled(gazetteer, {
      predicate: 'signed',
      subject: leader.id,
      objects: [subject],
      onBehalfOf: leader.state,
    })
  }
  for (const state of new Set(leaders.map((leader) => leader.state))) {
    tabled(gazetteer, { predicate: 'partyTo', subject: state, objects: [subject], role: 'party' })
  }
}

/** One in five implements, amends or belongs to an older one. */
function relateAgreements(agreements: readonly Made[], { gazetteer }: Cast, random: Random): void {
  const oldestFirst = agreements.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  for (const [index, agreement] of oldestFirst.entries()) {
    const older = oldestFirst[random.between(0, index)]
    if (!older || older === agreement || !random.chance(0.2)) continue
    const predicate = random.oneOf(['implements', 'amends', 'partOf'] as const)
    tabled(gazetteer, { predicate, subject: agreement.id, objects: [older.id] })
  }
}

const twoDigits = (number: number) => String(number).padStart(2, '0')
