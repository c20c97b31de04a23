import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { knownIn } from '../src/importer/known.ts'
import { sha256Of } from '../src/importer/texts.ts'
import type { Database } from '../src/neo4j/database.ts'
import type { Service } from '../src/server.ts'
import { readout } from './cli/readout.ts'
import { openEmptyDatabase } from './graph.ts'
import { bundle, call, proposed, text } from './importer/proposed-bundle.ts'
import { serving } from './serving.ts'

const token = 'a-token-of-the-test'
let database: Database
let service: Service

beforeAll(async () => {
  database = await openEmptyDatabase()
  service = await serving(database, { token })
})
afterAll(async () => {
  await service.close()
  await database.close()
})

async function send(query: string, variables = {}, headers = {}) {
  const answer = await fetch(`${service.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  return (await answer.json()) as { data?: unknown; errors?: readonly { message: string }[] }
}
async function ask(query: string) {
  const { data, errors } = await send(query)
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'))
  return data
}

const load = 'mutation ($input: LoadInput!) { load(input: $input) { version claims added quotes } }'
const editor = { authorization: `Bearer ${token}` }
const everything = `{
  leaders { totalCount nodes { id name } }
  contacts { totalCount }
  search(text: "Ahn") { nodes { matched } }
  called: search(text: "Northland") { nodes { matched } }
  claims(filter: {rank: PROPOSED}) { totalCount nodes { subject { id } } }
}`

describe('claims that a program read in a text', () => {
  it('are loaded by whoever has the token, with the words that they rest on', async () => {
    const input = { bundle: JSON.stringify(await proposed(knownIn(database))), texts: [text], by: 'Ada' }
    expect((await send(load, { input })).errors?.[0]?.message).toMatch(/^This takes a token/)
    expect(await send(load, { input }, editor)).toEqual({
      data: { load: { version: 1, claims: 7, added: 7, quotes: 7 } },
    })
    expect(await send(load, { input }, editor)).toEqual({
      data: { load: { version: 1, claims: 7, added: 0, quotes: 0 } },
    })
  }, 120_000)

  it('have no file of this machine read, whatever name they give their text', async () => {
    const bundle = {
      format: 'readout-bundle/1',
      madeBy: { tool: 'a reader', version: '1' },
      documents: [{ id: 'document/other', title: 'Another', language: 'en', text: 'package.json' }],
      things: [{ id: 'leader/other', type: 'Leader' }],
      claims: [
        {
          predicate: 'named',
          subject: 'leader/other',
          value: 'Other',
          quotes: [{ document: 'document/other', exact: '"name"' }],
        },
      ],
    }
    const input = { bundle: JSON.stringify(bundle), texts: [], by: 'Ada' }
    const { errors } = await send(load, { input }, editor)
    expect(errors?.[0]?.message).toContain('whose text is not at hand')
  })

  it('are told to be no bundle, where they are none, and nothing is loaded', async () => {
    const loadOf = async (bundle: string) =>
      (await send(load, { input: { bundle, by: 'Ada' } }, editor)).errors?.[0]?.message
    expect(await loadOf('{')).toMatch(/^The bundle is no JSON: /)
    expect(await loadOf('{"format": "readout-bundle/2"}')).toContain('readout-bundle/1')
    expect(await loadOf(JSON.stringify(bundle))).toContain('whose text is not at hand')
  })

  it('are in no answer while they wait', async () => {
    expect(await ask(everything)).toMatchObject({
      leaders: { totalCount: 0 },
      contacts: { totalCount: 0 },
      search: { nodes: [] },
      called: { nodes: [] },
      claims: { totalCount: 7 },
    })
  })

  it('are listed for a review with their words', async () => {
    const { out } = await readout(['review', '--list'])
    expect(out).toContain('A call in May')
    expect(out).toContain('7 claims wait for a review.')
    expect(out).toMatch(
      /“Ada Ahn of Northland called”\n +\d+ {2}Ada Ahn participated call\/2024-05-03-ahn-berg \(initiator\)\n/,
    )
  })

  it('are accepted, corrected and rejected in a minute', async () => {
    const { out } = await readout(['review', '--json'])
    const waiting = JSON.parse(out) as { predicate: string; subject: string }[]
    const number = (predicate: string, subject: string) =>
      waiting.findIndex((each) => each.predicate === predicate && each.subject === subject) + 1
    const [day, berg] = [number('dated', call), number('participated', 'leader/bo-berg')]
    const answers = [
      `c ${day} date=2024-05-03 why=The third, and not the second.`,
      `r ${berg} He only listened.`,
      'x',
      'a 1-9',
      'a',
      '',
    ]
    const told = await readout(['review', '--by', 'Ada'], {}, answers.join('\n'))
    expect(told.out).toContain(`${day} is corrected (date 2024-05-03); 6 left; data version 2.`)
    expect(told.out).toContain('1 rejected; 5 left; data version 3.')
    expect(told.out).toContain('"x" is none of a, r, c, m, w, n, q')
    expect(told.out).toContain('"1-9" is no number from 1 to 7.')
    expect(told.out).toContain('5 accepted; data version 4.')
    expect(await ask(`{ leaders { nodes { name contacts { nodes { id date { edtf } } } } } }`)).toEqual({
      leaders: {
        nodes: [
          { name: 'Ada Ahn', contacts: { nodes: [{ id: call, date: { edtf: '2024-05-03' } }] } },
          { name: 'Bo Berg', contacts: { nodes: [] } },
        ],
      },
    })
    expect((await readout(['review'])).told).toContain('No claim waits for a review.')
  })

  it('keep who decided, why, and the words of what was corrected', async () => {
    expect(
      await ask(`{ claims(filter: {predicates: ["dated"]}) { nodes {
        date { edtf } basis reason from { id } evidence { quote } reviews { rank by why }
      } } }`),
    ).toEqual({
      claims: {
        nodes: [
          expect.objectContaining({
            date: { edtf: '2024-05-02' },
            reviews: [
              { rank: 'PROPOSED', by: 'a reader', why: 'Read by a program.' },
              { rank: 'RETRACTED', by: 'Ada', why: 'The third, and not the second.' },
            ],
          }),
          {
            ...{ date: { edtf: '2024-05-03' }, basis: 'editor', reason: 'The third, and not the second.' },
            ...{ from: { id: 'document/call' }, evidence: [{ quote: 'on 3 May 2024' }] },
            reviews: [{ rank: 'NORMAL', by: 'Ada', why: 'The third, and not the second.' }],
          },
        ],
      },
    })
  })

  it('leave the graph that a rebuild would make, and are told no more once taken back', async () => {
    const before = await ask(everything)
    await readout(['rebuild'])
    expect(await ask(everything)).toEqual(before)
    const { claims } = (await ask('{ claims { nodes { id reviews { rank } } } }')) as {
      claims: { nodes: { id: string }[] }
    }
    for (const { id } of claims.nodes) {
      const review = `mutation { reviewClaim(input: {claim: "${id}", rank: PROPOSED, why: "Once more."}) { version } }`
      expect((await send(review, {}, editor)).errors).toBeUndefined()
    }
    expect(await ask(everything)).toMatchObject({ leaders: { totalCount: 0 }, contacts: { totalCount: 0 } })
  })

  it('are accepted where a correction says what is told already, and refuse one that says nothing new', async () => {
    const { out } = await readout(['review', '--json'])
    const waiting = JSON.parse(out) as { predicate: string; edtf: string | null }[]
    const wrong =
      waiting.findIndex(({ predicate, edtf }) => predicate === 'dated' && edtf === '2024-05-02') + 1
    const answers = [`c ${wrong} date=2024-05-02`, `c ${wrong} negated=1`, `c ${wrong} date=2024-05-03`, 'q']
    const told = await readout(['review', '--by', 'Ada'], {}, answers.join('\n'))
    expect(told.out).toContain('The claim says so already')
    expect(told.out).toContain('negated is true or false, and not "1".')
    expect(told.out).toContain(`${wrong} is corrected (date 2024-05-03)`)
    const dated = (rank: string) =>
      `claims(filter: {predicates: ["dated"], rank: ${rank}}) { nodes { date { edtf } } }`
    expect(await ask(`{ left: ${dated('RETRACTED')} taken: ${dated('NORMAL')} }`)).toEqual({
      left: { nodes: [{ date: { edtf: '2024-05-02' } }] },
      taken: { nodes: [{ date: { edtf: '2024-05-03' } }] },
    })
  })

  it('keep their words when they are corrected, though nothing of their document is accepted yet', async () => {
    const told = 'MUNICH, 3 May 2024. Cy Dahl met nobody.'
    const from = 'document/munich'
    const quoting = (exact: string) => ({ quotes: [{ document: from, exact }] })
    const input = {
      bundle: JSON.stringify({
        ...{ format: 'readout-bundle/1', madeBy: { tool: 'a reader', version: '1' }, proposed: true },
        documents: [{ id: from, title: 'Munich', language: 'en', sha256: sha256Of(told) }],
        things: [{ id: 'leader/cy-dahl', type: 'Leader' }],
        claims: [
          { predicate: 'named', subject: 'leader/cy-dahl', value: 'Cy Dahl', ...quoting('Cy Dahl') },
          { predicate: 'dated', subject: from, date: '2024-05-04', ...quoting('3 May 2024') },
        ],
      }),
      ...{ texts: [told], by: 'Ada' },
    }
    expect((await send(load, { input }, editor)).errors).toBeUndefined()
    const { out } = await readout(['review', from, '--by', 'Ada'], {}, 'c 1 date=2024-05-03\nq\n')
    expect(out).toContain('1 is corrected (date 2024-05-03); 1 left')
    expect(
      await ask(`{ claims(filter: {predicates: ["dated"], from: "${from}"}) { nodes {
        date { edtf } evidence { quote }
      } } }`),
    ).toEqual({
      claims: {
        nodes: [
          { date: { edtf: '2024-05-04' }, evidence: [{ quote: '3 May 2024' }] },
          { date: { edtf: '2024-05-03' }, evidence: [{ quote: '3 May 2024' }] },
        ],
      },
    })
  })
})
