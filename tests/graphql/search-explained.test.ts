import { describe, expect, it } from 'vitest'
import { askingOwnData } from '../own-data.ts'

const ask = askingOwnData()

type Hit = {
  readonly likeness: number | null
  readonly reasons: readonly string[]
  readonly thing: { readonly id: string } | null
}

async function search(text: string, more = ''): Promise<readonly Hit[]> {
  const { search: found } = await ask<{ search: { nodes: Hit[] } }>(
    `query ($text: String!) { search(text: $text ${more}) { nodes { likeness reasons thing { id } } } }`,
    { text },
  )
  return found.nodes
}

describe('what is found, explained,', () => {
  it.each([
    ['Jeyhum Bayramov', 'leader/jeyhun-bayramov', 0.97, ['the known name “Jeyhum Bayramov”']],
    [
      'Jeyhun Bairamov',
      'leader/jeyhun-bayramov',
      0.95,
      ['“Jeyhun Bairamov” sounds the same as “Jeyhun Bayramov”'],
    ],
    ['Алиев', 'leader/ilham-aliyev', 0.86, ['“Алиев” sounds the same as “Aliyev”']],
    ['Aserbaidschan', 'state/AZE', 0.93, ['“Aserbaidschan” sounds the same as “Azerbaijan”']],
    [
      '9 November statement',
      'agreement/2020-11-09-trilateral-statement',
      0.68,
      ['“9 November statement” shares 3 of 5 words with “Trilateral statement of 9 November 2020”'],
    ],
  ])('%s means %s as likely as its names say', async (text, id, likely, reasons) => {
    const hits = await search(text, ', explain: true')
    const hit = hits.find(({ thing }) => thing?.id === id)
    expect(hit?.likeness).toBeCloseTo(likely, 1)
    expect(String(hit?.likeness)).toMatch(/^0\.\d{1,3}$/)
    expect(hit?.reasons).toEqual(reasons)
  })

  it('is unlikely where only some of the words are met', async () => {
    const hits = await search('Ilham Aliyev', ', kinds: [CALL], explain: true')
    expect(hits.length).toBeGreaterThan(3)
    for (const { likeness } of hits) expect(likeness).toBeLessThan(0.6)
  })

  it('is a passage, which means nobody', async () => {
    const hits = await search('peacekeepers', ', kinds: [PASSAGE], explain: true')
    expect(hits[0]).toEqual({ likeness: null, reasons: [], thing: null })
  })
})

describe('what is found and not explained', () => {
  it('has neither likeness nor reasons', async () => {
    const [hit] = await search('Putin')
    expect(hit).toEqual({ likeness: null, reasons: [], thing: { id: 'leader/vladimir-putin' } })
  })
})
