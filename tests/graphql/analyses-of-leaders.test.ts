import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '../../src/model/thing.ts'
import type { Database } from '../../src/neo4j/database.ts'
import type { Facts } from '../generated/facts.ts'
import { openGeneratedGraph } from '../generated/generated-graph.ts'
import {
  heldContacts,
  inOrderOf,
  isSure,
  monthOf,
  nameOf,
  type Pair,
  pairsAmong,
  pairsInContact,
} from '../generated/known-answers.ts'
import { asking } from '../graph.ts'

let database: Database
let ask: ReturnType<typeof asking>
let facts: Facts
let pairs: readonly Pair[]

describe('on a graph whose answers are known', () => {
  beforeAll(async () => {
    ;({ database, facts } = await openGeneratedGraph())
    ask = asking(database)
    pairs = pairsInContact(facts)
  })
  afterAll(() => database.close())

  it('who meets whom counts contacts by pair, month and kind', async () => {
    const rows = pairs.flatMap(({ one, other, contacts }) =>
      [...Map.groupBy(contacts, ({ date, kind }) => `${monthOf(date)} ${kind}`).values()].map((alike) => ({
        ...pairNamed(one, other),
        inAll: contacts.length,
        month: monthOf(alike[0]?.date ?? null),
        kind: alike[0]?.kind?.toUpperCase() ?? null,
        contacts: alike.length,
      })),
    )
    expect(rows.some(({ month }) => month === null)).toBe(true)
    expect(rows.some(({ kind }) => kind === null)).toBe(true)
    expect(await answered('whoMeetsWhom', 'oneId one otherId other inAll month kind contacts')).toEqual(
      inOrderOf(rows, ({ inAll, oneId, otherId, month, kind }) => [-inAll, oneId, otherId, month, kind]),
    )
  })

  it('who is most connected sums contacts over counterparts', async () => {
    const rows = leadersInContact().map((leader) => {
      const own = pairs.filter(({ one, other }) => one === leader || other === leader)
      return {
        leaderId: leader,
        leader: nameOf(facts, leader),
        counterparts: own.length,
        weight: own.reduce((sum, { contacts }) => sum + contacts.length, 0),
        contacts: new Set(own.flatMap(({ contacts }) => contacts)).size,
      }
    })
    expect(rows.some(({ weight, contacts }) => weight > contacts)).toBe(true)
    expect(await answered('whoIsMostConnected', 'leaderId leader counterparts weight contacts')).toEqual(
      inOrderOf(rows, ({ weight, leaderId }) => [-weight, leaderId]),
    )
  })

  it('who stands between others finds pairs that only one leader joins', async () => {
    const rows = leadersInContact().flatMap((leader) => {
      const apart = pairsAround(leader).filter(([one, other]) => !areInContact(one, other))
      const only = apart.filter(([one, other]) => inCommon(one, other).length === 1)
      return apart.length > 0
        ? [{ leaderId: leader, leader: nameOf(facts, leader), apart: apart.length, onlyThrough: only.length }]
        : []
    })
    expect(rows.some(({ apart, onlyThrough }) => apart > onlyThrough && onlyThrough > 0)).toBe(true)
    expect(await answered('whoStandsBetweenOthers', 'leaderId leader apart onlyThrough')).toEqual(
      inOrderOf(rows, ({ onlyThrough, apart, leaderId }) => [-onlyThrough, -apart, leaderId]),
    )
  })

  it('whose circle is closed tells the share of counterparts who are in contact with each other', async () => {
    const rows = leadersInContact().flatMap((leader) => {
      const triads = pairsAround(leader)
      const closed = triads.filter(([one, other]) => areInContact(one, other)).length
      const counts = { pairs: triads.length, closed, share: closed / triads.length }
      return triads.length > 0 ? [{ leaderId: leader, leader: nameOf(facts, leader), ...counts }] : []
    })
    expect(rows.some(({ share }) => share > 0 && share < 1)).toBe(true)
    expect(await answered('whoseCircleIsClosed', 'leaderId leader pairs closed share')).toEqual(
      inOrderOf(rows, (row) => [-row.pairs, -row.share, row.leaderId]),
    )
  })

  it('who takes the initiative counts both ways, and how much of it is returned', async () => {
    const rows = pairs.flatMap(({ one, other, contacts }) => {
      const by = (leader: Id) =>
        contacts.filter(({ participations }) =>
          participations.some(
            (part) => part.participant === leader && part.role === 'initiator' && isSure(part),
          ),
        ).length
      const [byOne, byOther] = [by(one), by(other)]
      const returned = (2 * Math.min(byOne, byOther)) / (byOne + byOther)
      return byOne + byOther > 0
        ? [{ ...pairNamed(one, other), byOne, byOther, returned, contacts: contacts.length }]
        : []
    })
    expect(rows.some(({ returned }) => returned > 0 && returned < 1)).toBe(true)
    expect(
      await answered('whoTakesTheInitiative', 'oneId one otherId other byOne byOther returned contacts'),
    ).toEqual(inOrderOf(rows, ({ byOne, byOther, oneId, otherId }) => [-byOne - byOther, oneId, otherId]))
  })

  it('who mediates tells the share of held contacts, and of those with a mediator', async () => {
    const held = heldContacts(facts)
    const mediators = held.map(({ participations }) => [
      ...new Set(
        participations
          .filter((part) => part.role === 'mediator' && isSure(part))
          .map(({ participant }) => participant),
      ),
    ])
    const mediated = mediators.filter(({ length }) => length > 0)
    const rows = [...new Set(mediated.flat())].map((mediator) => {
      const contacts = mediated.filter((each) => each.includes(mediator)).length
      const shares = { ofAll: contacts / held.length, ofMediated: contacts / mediated.length }
      return { mediatorId: mediator, mediator: nameOf(facts, mediator), contacts, ...shares }
    })
    expect(rows.some(({ contacts }) => contacts > 1)).toBe(true)
    expect(await answered('whoMediates', 'mediatorId mediator contacts ofAll ofMediated')).toEqual(
      inOrderOf(rows, ({ contacts, mediatorId }) => [-contacts, mediatorId]),
    )
  })
})

const answered = async (field: string, columns: string) => {
  const { analysis } = await ask<{ analysis: Record<string, object[]> }>(
    `{ analysis { ${field} { ${columns} } } }`,
  )
  return analysis[field]
}

const pairNamed = (one: Id, other: Id) => ({
  oneId: one,
  one: nameOf(facts, one),
  otherId: other,
  other: nameOf(facts, other),
})

const leadersInContact = (): Id[] => [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
const counterpartsOf = (leader: Id): Id[] =>
  pairs.flatMap(({ one, other }) => (one === leader ? [other] : other === leader ? [one] : []))
const pairsAround = (leader: Id) => pairsAmong(counterpartsOf(leader))
const areInContact = (one: Id, other: Id) => counterpartsOf(one).includes(other)
const inCommon = (one: Id, other: Id) => {
  const others = counterpartsOf(other)
  return counterpartsOf(one).filter((id) => others.includes(id))
}
