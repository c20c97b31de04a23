import { describe, expect, it } from 'vitest'
import { askingOwnData } from '../own-data.ts'

// Which document tells what of the five, and who is behind it.
const ask = askingOwnData()

type Named = { readonly name: string }

describe('the accounts of the border commission of 24 May 2022', () => {
  it('are two: one names the deputy prime ministers, the other leaves them out', async () => {
    const { meeting } = await ask<{
      meeting: { accounts: { teller: Named; participants: Named[]; omitted: { id: string }[] }[] }
    }>(`{ meeting(id: "meeting/2022-05-24-border-commission") { accounts {
      teller { ... on Organisation { name } }
      participants { ... on Leader { name } }
      omitted { id }
    } } }`)
    const [outlet, agencies] = meeting.accounts
    expect(outlet).toMatchObject({ teller: { name: 'Al Mayadeen' }, omitted: [] })
    expect(outlet?.participants).toEqual(
      expect.arrayContaining([{ name: 'Mher Grigoryan' }, { name: 'Shahin Mustafayev' }]),
    )
    expect(agencies?.omitted).toEqual(
      expect.arrayContaining([{ id: 'leader/mher-grigoryan' }, { id: 'leader/shahin-mustafayev' }]),
    )
    expect(meeting.accounts).toHaveLength(2)
  })
})

describe('documents', () => {
  it('are found by their ids, with who published them', async () => {
    const answer = await ask(`{
      documents(filter: {ids: ["document/cmio-russia-azerbaijan-agreements", "document/nowhere"]}) {
        nodes { id publisher { id } }
      }
    }`)
    const one = { id: 'document/cmio-russia-azerbaijan-agreements', publisher: { id: 'organisation/cmio' } }
    expect(answer).toEqual({ documents: { nodes: [one] } })
  })
})
