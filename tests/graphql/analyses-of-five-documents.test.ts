import { describe, expect, it } from 'vitest'
import { askingOwnData } from '../own-data.ts'

const ask = askingOwnData()

const answered = async (field: string, columns: string) => {
  const { analysis } = await ask<{ analysis: Record<string, Record<string, unknown>[]> }>(
    `{ analysis { ${field} { ${columns} } } }`,
  )
  return analysis[field] ?? []
}

describe('in the five documents', () => {
  it('Aliyev and Putin are most in contact: eight times, and of three of these the month is not known', async () => {
    const rows = await answered('whoMeetsWhom', 'one other inAll month kind contacts')
    const theirs = rows.filter(({ one, other }) => one === 'Ilham Aliyev' && other === 'Vladimir Putin')
    expect(theirs).toEqual(rows.slice(0, theirs.length))
    expect(theirs.map(({ inAll }) => inAll)).toEqual(theirs.map(() => 8))
    expect(theirs.map(({ month, kind, contacts }) => [month, kind, contacts])).toEqual([
      ['2022-02', null, 1],
      ['2022-04', 'CALL', 1],
      ['2022-05', 'CALL', 1],
      ['2022-11', 'CALL', 1],
      ['2022-12', 'CALL', 1],
      [null, 'CALL', 2],
      [null, null, 1],
    ])
  })

  it('Aliyev is most connected; Mirzoyan, of whom one meeting is a guess, has one contact', async () => {
    const rows = await answered('whoIsMostConnected', 'leader counterparts weight contacts')
    expect(rows[0]).toEqual({ leader: 'Ilham Aliyev', counterparts: 3, weight: 15, contacts: 11 })
    expect(rows.find(({ leader }) => leader === 'Ararat Mirzoyan')).toMatchObject({ contacts: 1 })
  })

  it('only Bayramov joins Mirzoyan and Khovaev, while Michel and Putin have two counterparts in common', async () => {
    expect(await answered('whoStandsBetweenOthers', 'leader apart onlyThrough')).toEqual([
      { leader: 'Jeyhun Bayramov', apart: 1, onlyThrough: 1 },
      { leader: 'Ilham Aliyev', apart: 1, onlyThrough: 0 },
      { leader: 'Nikol Pashinyan', apart: 1, onlyThrough: 0 },
    ])
  })

  it('of the three pairs around Aliyev two are in contact: Michel and Putin are not', async () => {
    const [first] = await answered('whoseCircleIsClosed', 'leader pairs closed share')
    expect(first).toEqual({ leader: 'Ilham Aliyev', pairs: 3, closed: 2, share: 2 / 3 })
  })

  it('one initiative is told: Putin called Aliyev', async () => {
    expect(await answered('whoTakesTheInitiative', 'one other byOne byOther returned contacts')).toEqual([
      { one: 'Ilham Aliyev', other: 'Vladimir Putin', byOne: 0, byOther: 1, returned: 0, contacts: 8 },
    ])
  })

  it('Michel mediated one of seventeen contacts that were held', async () => {
    expect(await answered('whoMediates', 'mediator contacts ofAll ofMediated')).toEqual([
      { mediator: 'Charles Michel', contacts: 1, ofAll: 1 / 17, ofMediated: 1 },
    ])
  })

  it('the statements of January and November 2021 come up together in two of three contacts', async () => {
    const rows = await answered('whichAgreementsComeUpTogether', 'oneId otherId contacts share')
    // January alone is certain in the call of 30 May 2022: "of November" may be that of 2020.
    expect(rows).toContainEqual({
      oneId: 'agreement/2021-01-11-trilateral-statement',
      otherId: 'agreement/2021-11-26-trilateral-statement',
      contacts: 2,
      share: 2 / 3,
    })
  })

  it('the statement of November 2020 was spoken of 25 months after, and that of disputed date in no known month', async () => {
    const rows = await answered('howLongAreAgreementsSpokenOf', 'agreementId monthsSince contacts')
    const months = (id: string) =>
      rows
        .filter(({ agreementId }) => agreementId === `agreement/${id}`)
        .map(({ monthsSince }) => monthsSince)
    expect(months('2020-11-09-trilateral-statement')).toContain(25)
    expect(months('2021-11-26-trilateral-statement')).toEqual([null])
  })

  it('the Kremlin names four agreements in the call of 12 December 2022, teleSUR only who spoke', async () => {
    const rows = await answered(
      'whatOneSideLeavesOut',
      'teller silent contacts participants agreements topics contactIds',
    )
    const contacts = { contacts: 1, contactIds: ['call/2022-12-12-aliyev-putin'] }
    expect(rows).toContainEqual({
      ...{ teller: 'Kremlin', silent: 'teleSUR', participants: 0, agreements: 4, topics: 3 },
      ...contacts,
    })
    expect(rows).toContainEqual({
      ...{ teller: 'teleSUR', silent: 'Kremlin', participants: 2, agreements: 0, topics: 0 },
      ...contacts,
    })
  })
})
