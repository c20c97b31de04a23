import { describe, expect, it } from 'vitest'
import { type Cells, havePublicTables, publicTable } from './public-tables.ts'
import { recipesOf } from './recipes.ts'

const visits = publicTable('travel/hsg_visits_to_us')
const travels = publicTable('travel/hsg_us_travels')
const people = publicTable('leaders/pocom_people')
const principals = publicTable('leaders/pocom_principals')
const chiefs = publicTable('leaders/pocom_chiefs_of_mission')

const recipes = recipesOf('cookbook-tables.md')

/** The printed answer to the question that begins so; `tables.test.ts` tests that the graph gives it. */
const answerTo = (beginning: string) =>
  JSON.parse(recipes.find(({ question }) => question.startsWith(beginning))?.answer ?? '')

type Dated = { readonly date: { readonly edtf: string } }
type Counted = { readonly name: string; readonly contacts: { readonly totalCount: number } }
type Met = { readonly participant: { readonly name: string }; readonly contacts: number }
type Held = { readonly leader: { readonly name: string } }

const daysOf = (nodes: readonly Dated[]) => nodes.map(({ date }) => date.edtf)
const dayOf = ({ 'start-date': start, 'end-date': end }: Cells) => (start === end ? start : `${start}/${end}`)

/** How often each value of a column occurs. */
function occurrences(rows: readonly Cells[], column: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const row of rows) {
    const value = row[column] ?? ''
    times.set(value, (times.get(value) ?? 0) + 1)
  }
  return times
}

const nameOf = (id: string | undefined) => {
  const person = people.find((one) => one['id'] === id)
  return [person?.['forename'], person?.['surname'], person?.['genName']].filter(Boolean).join(' ')
}

/** Whether a row of a term tells that it lasted on a day: a month is before each of its days, and no end is no knowing. */
const certainlyHeldOn = (on: string, { 'started.date': start, 'ended.date': end }: Cells) =>
  Boolean(start) && Boolean(end) && (start ?? '') <= on && (end ?? '') >= on

describe.skipIf(!havePublicTables)('counted in the files of the tables', () => {
  it('the visits and travels of Georgia by year are the rows that name it', () => {
    const { fromGeorgia, toGeorgia } = answerTo('How often, by year')
    const byYear = (rows: readonly Cells[]) => {
      const years = rows.map(({ 'start-date': start = '' }) => Number(start.slice(0, 4)))
      return [...new Set(years)].toSorted().map((year) => ({
        year,
        visits: years.filter((each) => each === year).length,
      }))
    }
    expect(fromGeorgia).toEqual(byYear(visits.filter(({ from }) => from === 'Georgia')))
    expect(toGeorgia).toEqual(byYear(travels.filter(({ country }) => country === 'Georgia')))
  })

  it('the visits of Azerbaijan from 1997 to 2003 each fall into the term of the secretary named', () => {
    const rows = visits.filter(
      ({ from, 'start-date': start = '' }) => from === 'Azerbaijan' && start >= '1997' && start < '2004',
    )
    const nodes: readonly (Dated & { inOffice: readonly Held[] })[] = answerTo('Who was Secretary of State')
      .visits.nodes
    expect(daysOf(nodes)).toEqual(rows.map(dayOf))
    const secretaries = principals.filter((term) => term['position-id'] === 'secretary')
    expect(nodes.map(({ inOffice }) => inOffice.map(({ leader }) => leader.name))).toEqual(
      rows.map(({ 'start-date': start = '' }) =>
        secretaries.filter((term) => certainlyHeldOn(start, term)).map((term) => nameOf(term['person-id'])),
      ),
    )
  })

  it('the ten countries with most rows have as many visits', () => {
    const most = [...occurrences(visits, 'from@id').values()].toSorted((a, b) => b - a).slice(0, 10)
    const nodes: readonly Met[] = answerTo('From which ten states').state.counterparts.nodes
    expect(nodes.map(({ contacts }) => contacts)).toEqual(most)
  })

  it('secretaries have as many visits to the South Caucasus as rows', () => {
    const rows = travels.filter(
      ({ role, country = '' }) =>
        role === 'secretary' && ['Armenia', 'Azerbaijan', 'Georgia'].includes(country),
    )
    const nodes: readonly Counted[] = answerTo('Which secretaries of state').leaders.nodes
    expect(new Map(nodes.map(({ name, contacts }) => [name, contacts.totalCount]))).toEqual(
      occurrences(rows, 'name'),
    )
  })

  it('those whom Kerry met most are named by as many of his rows, but for one', () => {
    // In it others meet.
    const leftOut = ['3525 Benjamin Netanyahu']
    const nodes: readonly Met[] = answerTo('Whom did John Kerry').leader.counterparts.nodes
    for (const { participant, contacts } of nodes) {
      const rows = travels.filter(
        ({ id, 'trip@who': who, remarks = '' }) =>
          who === 'kerry-john-forbes' &&
          remarks.includes(participant.name) &&
          !leftOut.includes(`${id} ${participant.name}`),
      )
      expect([participant.name, contacts]).toEqual([participant.name, rows.length])
    }
  })

  it('those in office on a day in 1946 are the people of rows that cover it, and a president who travelled before and after', () => {
    const on = '1946-02-22'
    const inOffice = new Set<string>()
    for (const row of [...principals, ...chiefs])
      if (certainlyHeldOn(on, row)) inOffice.add(row['person-id'] ?? '')
    const journeys = travels.filter(({ role }) => role === 'president')
    for (const { name = '', 'start-date': start = '' } of journeys) {
      const later = journeys.some((other) => other['name'] === name && (other['start-date'] ?? '') >= on)
      if (start <= on && later) inOffice.add(name)
    }
    expect(inOffice).toContain('Harry S. Truman')
    expect(answerTo('Who certainly held').leaders.totalCount).toBe(inOffice.size)
  })

  it('the head of the mission to Azerbaijan is the one of the row that covers the day', () => {
    const on = '2009-12-01'
    const rows = chiefs.filter((row) => row['territory-id'] === 'azerbaijan' && certainlyHeldOn(on, row))
    const { ambassador, inTheInterim } = answerTo('Who headed the mission')
    const told: readonly Held[] = [...ambassador.terms, ...inTheInterim.terms]
    expect(told.map(({ leader }) => leader.name)).toEqual(rows.map((row) => nameOf(row['person-id'])))
    // The header is row 1.
    expect(inTheInterim.terms[0].evidence).toEqual([{ row: chiefs.indexOf(rows[0] ?? {}) + 2 }])
  })

  it('Putin came in as many visits as rows name him, and was met under his full name in as many travels', () => {
    const contacts: Readonly<Record<string, number>> = Object.fromEntries(
      answerTo('Under which ids').search.nodes.map(({ thing }: { thing: { id: string } & Counted }) => [
        thing.id,
        thing.contacts.totalCount,
      ]),
    )
    expect(contacts['leader/RUS-vladimir-putin']).toBe(
      visits.filter(({ visitor = '' }) => visitor.includes('Vladimir Putin')).length,
    )
    const met = travels.filter(({ remarks = '' }) =>
      /(?:met|meeting) with [^.]*Vladimir Putin/i.test(remarks),
    )
    expect(contacts['leader/met-vladimir-putin']).toBe(met.length)
  })

  it.each([
    ['April 2022', '2022-04', 'Which contacts were held'],
    ['November 2020', '2020-11', 'What happened in the month'],
  ])('of %s all rows are told', (_, month, beginning) => {
    const rows = [...visits, ...travels].filter(
      ({ 'start-date': start = '', 'end-date': end = '' }) =>
        start.slice(0, 7) <= month && end.slice(0, 7) >= month,
    )
    const { surely, timeline } = answerTo(beginning)
    const days = daysOf((surely ?? timeline).nodes)
    expect(rows.length).toBeGreaterThan(2)
    expect(days).toEqual(expect.arrayContaining(rows.map(dayOf)))
  })
})
