import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../src/model/thing.ts'
import type { Database } from '../../src/neo4j/database.ts'
import type { ContactFact, DateFact, Facts, Told } from '../generated/facts.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import { heldContacts, inOrderOf, monthOf, nameOf, pairsAmong } from '../generated/known-answers.ts'
import { asking } from '../graph.ts'

let database: Database
let ask: ReturnType<typeof asking>
let facts: Facts
let held: readonly ContactFact[]

beforeAll(async () => {
  ;({ database, facts } = await openGeneratedGraph())
  ask = asking(database)
  held = heldContacts(facts)
})
afterAll(() => database.close())

const answered = async (field: string, columns: string) => {
  const { analysis } = await ask<{ analysis: Record<string, object[]> }>(
    `{ analysis { ${field} { ${columns} } } }`,
  )
  return analysis[field]
}

describe('agreements that come up', () => {
  it('together are counted by contact, and compared with contacts that have either', async () => {
    const naming = (agreement: Id) => held.filter((contact) => surelyNamedIn(contact).includes(agreement))
    const together = held.flatMap((contact) => pairsAmong(surelyNamedIn(contact)))
    const rows = [...Map.groupBy(together, (pair) => pair.join(' ')).values()].flatMap((alike) =>
      alike.slice(0, 1).map(([one, other]) => {
        const [contactsOfOne, contactsOfOther] = [naming(one).length, naming(other).length]
        return {
          ...{ oneId: one, one: nameOf(facts, one), otherId: other, other: nameOf(facts, other) },
          contacts: alike.length,
          ...{ contactsOfOne, contactsOfOther },
          share: alike.length / (contactsOfOne + contactsOfOther - alike.length),
        }
      }),
    )
    expect(rows.some(({ contacts }) => contacts > 1)).toBe(true)
    expect(
      await answered(
        'whichAgreementsComeUpTogether',
        'oneId one otherId other contacts contactsOfOne contactsOfOther share',
      ),
    ).toEqual(inOrderOf(rows, ({ contacts, oneId, otherId }) => [-contacts, oneId, otherId]))
  })

  it('are counted by months since they were made, before it too, and apart where a month is not known', async () => {
    const rows = facts.agreements.flatMap(({ id, name, date }) => {
      const naming = held.filter((contact) => surelyNamedIn(contact).includes(id))
      const months = Map.groupBy(naming, (contact) => monthsBetween(date, contact.date))
      return [...months].map(([monthsSince, contacts]) => ({
        ...{ agreementId: id, agreement: name, inAll: naming.length, monthsSince },
        contacts: contacts.length,
      }))
    })
    for (const found of [(month: number) => month < 0, (month: number) => month > 12])
      expect(rows.some(({ monthsSince }) => monthsSince !== null && found(monthsSince))).toBe(true)
    expect(rows.some(({ monthsSince }) => monthsSince === null)).toBe(true)
    expect(
      await answered('howLongAreAgreementsSpokenOf', 'agreementId agreement inAll monthsSince contacts'),
    ).toEqual(inOrderOf(rows, ({ inAll, agreementId, monthsSince }) => [-inAll, agreementId, monthsSince]))
  })

  it('in calls are counted with the stances taken and the references that leave them open', async () => {
    const calls = held.filter(({ kind }) => kind === 'call')
    const rows = facts.agreements.flatMap(({ id, name }) => {
      const references = calls.flatMap((call) =>
        call.references
          .filter(({ agreement, alleged }) => agreement === id && !alleged)
          .map((reference) => ({ call, reference })),
      )
      const naming = [...new Set(references.map(({ call }) => call.id))]
      return naming.length > 0
        ? [
            {
              ...{ agreementId: id, agreement: name, calls: naming.length, callIds: naming.sort() },
              stances: [...new Set(references.map(({ reference }) => reference.stance.toUpperCase()))].sort(),
              uncertain: references.filter(({ reference }) => !reference.certain).length,
            },
          ]
        : []
    })
    const answer = await answered(
      'agreementsByCalls',
      'agreementId agreement calls callIds stances uncertain',
    )
    const shown = answer as { callIds: string[]; stances: string[] }[]
    expect(
      shown.map((row) => ({ ...row, callIds: row.callIds.sort(), stances: row.stances.sort() })),
    ).toEqual(inOrderOf(rows, ({ calls: count, agreementId }) => [-count, agreementId]))
  })

  it('with rival days are told with each day and the document that gives it', async () => {
    const disputed = facts.disagreements.filter(({ over }) => over.startsWith('agreement/'))
    const rows = disputed.flatMap(({ over, values }) => values.map((day) => ({ agreementId: over, day })))
    expect(rows).toHaveLength(2)
    expect(await answered('agreementsDatedDifferently', 'agreementId day')).toEqual(rows)
  })
})

describe('readouts of one contact', () => {
  it('are held against each other: what one teller names and the other leaves out', async () => {
    const pairs = Map.groupBy(held.flatMap(omissionsIn), ({ teller, silent }) => `${teller} ${silent}`)
    const rows = [...pairs.values()]
      .flatMap(summedUp)
      .filter(({ participants, agreements, topics }) => participants + agreements + topics > 0)
    expect(rows.some(({ participants }) => participants > 0)).toBe(true)
    const columns = 'tellerId teller silentId silent contacts participants agreements topics contactIds'
    const answer = (await answered('whatOneSideLeavesOut', columns)) as { contactIds: string[] }[]
    expect(answer.map((row) => ({ ...row, contactIds: row.contactIds.sort() }))).toEqual(
      inOrderOf(rows, ({ contacts, tellerId, silentId }) => [-contacts, tellerId, silentId]),
    )
  })
})

const surelyNamedIn = ({ references }: ContactFact): Id[] => [
  ...new Set(
    references
      .filter(({ certain, alleged }) => certain && !alleged)
      .map(({ agreement }) => agreement)
      .sort(),
  ),
]

const monthsBetween = (made: DateFact | null, spoken: DateFact | null): number | null => {
  const [from, to] = [made, spoken].map((date) => {
    const [year, month] = monthOf(date)?.split('-').map(Number) ?? []
    return year === undefined || month === undefined ? null : year * 12 + month
  })
  return from === null || from === undefined || to === null || to === undefined ? null : to - from
}

type Naming = {
  readonly field: 'participants' | 'agreements' | 'topics'
  readonly id: Id
  readonly told: readonly Told[]
}

const namingsIn = ({ participations, references, about }: ContactFact): Naming[] => [
  ...participations
    .filter(({ certain }) => certain)
    .map(({ participant, told }) => ({ field: 'participants' as const, id: participant, told })),
  ...references
    .filter(({ certain }) => certain)
    .map(({ agreement, told }) => ({ field: 'agreements' as const, id: agreement, told })),
  ...about
    .filter(({ certain }) => certain)
    .map(({ subject, told }) => ({ field: 'topics' as const, id: subject, told })),
]

type Omission = {
  readonly teller: Id
  readonly silent: Id
  readonly contact: Id
  readonly omitted: readonly string[]
}

/** What each teller of a contact names and each other leaves out. */
function omissionsIn(contact: ContactFact): Omission[] {
  const accounts = new Map<Id, Set<string>>()
  for (const { field, id, told } of namingsIn(contact)) {
    for (const { teller } of told)
      accounts.set(teller, (accounts.get(teller) ?? new Set()).add(`${field} ${id}`))
  }
  return pairsAmong([...accounts])
    .flatMap(([one, other]) => [[one, other] as const, [other, one] as const])
    .map(([[teller, named], [silent, also]]) => ({
      ...{ teller, silent, contact: contact.id },
      omitted: [...named.difference(also)],
    }))
}

function summedUp(alike: readonly Omission[]) {
  const count = (field: Naming['field']) =>
    alike.flatMap(({ omitted }) => omitted).filter((naming) => naming.startsWith(field)).length
  const withOmissions = alike.filter(({ omitted }) => omitted.length > 0)
  return alike.slice(0, 1).map(({ teller, silent }) => ({
    tellerId: teller,
    teller: nameOf(facts, teller),
    silentId: silent,
    silent: nameOf(facts, silent),
    contacts: alike.length,
    participants: count('participants'),
    agreements: count('agreements'),
    topics: count('topics'),
    contactIds: withOmissions.map(({ contact }) => contact).sort(),
  }))
}
