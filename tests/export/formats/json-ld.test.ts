import { describe, expect, it } from 'vitest'
import { writeJsonLd } from '../../../src/export/json-ld.ts'
import { type ExportedLink, linkAttributes, nodeAttributes } from '../../../src/export/network.ts'
import { about, aClaim, aNode } from '../a-piece.ts'
import { objectsOf, triplesOf } from '../rdf.ts'
import { call, inBatches, links, nodes, pieces, textOf } from './a-network.ts'

const claim = aClaim({
  id: 'claim/one',
  url: 'https://example.org/readout',
  publisher: 'organisation/publisher',
  tellers: ['leader/number-0', 'leader/number-1'],
  quotes: aClaim({ id: 'claim/one' }).quotes.map((quote) => ({
    ...{ ...quote, prefix: 'Then. ', retold: true, document: 'document/dispatch' },
  })),
})

const written = await textOf(
  writeJsonLd(about, inBatches(pieces), async (ids) => (ids.includes('claim/one') ? [claim] : [])),
)
const triples = await triplesOf(written)
const of = (subject: string, predicate: string) => objectsOf(triples, `urn:readout:${subject}`, predicate)
const schema = 'https://schema.org/'
const prov = 'http://www.w3.org/ns/prov#'
const oa = 'http://www.w3.org/ns/oa#'
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const readout = 'urn:readout:vocabulary:'

describe('what a library of RDF reads', () => {
  it('has each thing with its name, its type and its Wikidata entity', () => {
    for (const { id, name, wikidata } of nodes) {
      expect(of(id, `${schema}name`)).toEqual([name])
      expect(of(id, `${rdf}type`)).toContain(`${schema}Person`)
      expect(of(id, `${schema}sameAs`)).toEqual([`http://www.wikidata.org/entity/${wikidata}`])
    }
  })

  it('has days that are not sure as bounds and in EDTF, and no start that nobody knows', () => {
    expect(of(call.id, `${readout}earliest`)).toEqual(['2023-01-03'])
    expect(of(call.id, `${readout}startLatest`)).toEqual(['2023-04-25'])
    expect(of(call.id, `${readout}date`)).toEqual(['[2023-01-03..2023-04-25]'])
    expect(of(call.id, `${schema}startDate`)).toEqual([])
  })

  it('has each relation with its doubts, and a sure one as a plain triple too', () => {
    const statements = triples.filter(({ object }) => object.value === `${rdf}Statement`)
    expect(statements).toHaveLength(2)
    expect(of('leader/number-0', `${readout}participatedIn`)).toEqual([`urn:readout:${call.id}`])
    expect(of('leader/number-1', `${readout}participatedIn`)).toEqual([])
    const doubts = statements.map(({ subject }) => objectsOf(triples, subject.value, `${readout}certain`)[0])
    expect(doubts).toEqual(['true', 'false'])
  })

  it('has a pair joined by contacts with its weight and the contacts', () => {
    const [tie] = triples.filter(({ object }) => object.value === `${readout}Tie`)
    expect(objectsOf(triples, tie?.subject.value ?? '', `${readout}weight`)).toEqual([
      String(links[2]?.weight),
    ])
    expect(objectsOf(triples, tie?.subject.value ?? '', `${readout}contact`)).toHaveLength(3)
  })

  it('has the claims behind it with their document, tellers and words', () => {
    expect(of('claim/one', `${prov}hadPrimarySource`)).toEqual(['urn:readout:document/readout'])
    expect(of('claim/one', `${prov}wasAttributedTo`)).toHaveLength(2)
    const words = 'claim/one/words/document/dispatch/6-30'
    expect(of(words, `${oa}hasBody`)).toEqual(['urn:readout:claim/one'])
    expect(of(`${words}#target`, `${oa}hasSource`)).toEqual(['urn:readout:document/dispatch'])
    expect(of(`${words}#quote`, `${oa}exact`)).toEqual(['They spoke on a Tuesday.'])
    expect(of(`${words}#position`, `${oa}start`)).toEqual(['6'])
  })

  it('says nothing twice where a claim comes with two batches, nor who told it', () => {
    expect(written.split('"readout:basis"').length).toBeGreaterThan(2)
    expect(of('claim/one', `${readout}basis`)).toEqual(['quoted'])
    const [chain = '', ...others] = of('claim/one', `${readout}toldBy`)
    expect(others).toEqual([])
    expect(listAt(chain)).toEqual(['urn:readout:leader/number-0', 'urn:readout:leader/number-1'])
  })

  it('has everything that other formats tell of a thing and of a link', async () => {
    const node = { ...call, wikidata: 'Q1', iso3: 'AZE', cow: 373, weight: 4, hops: 2, channel: 'phone' }
    const known = { role: 'host', stance: 'agenda', polarity: 'neutral', speaker: 'leader/a', text: 'a plan' }
    const tie = { ...(links[2] as ExportedLink), first: '2021-02-01', last: '2022-06-30' }
    const relation = { ...tie, ...known, kind: 'REFERENCED' }
    const all = [{ node: { ...node, agreementKind: 'treaty' } }, { link: relation }, { link: tie }]
    const read = await triplesOf(await textOf(writeJsonLd(about, inBatches(all), async () => [])))
    const said = new Set(read.map(({ predicate }) => predicate.value))
    const otherwise = ['kind', 'wikidata', 'contactIds', 'claimIds']
    for (const { name } of [...nodeAttributes, ...linkAttributes])
      if (!otherwise.includes(name)) expect(said).toContain(readout + name)
  })

  it.each([
    ['held', false, ['https://schema.org/EventScheduled']],
    ['planned', false, ['https://schema.org/EventScheduled']],
    ['cancelled', false, ['https://schema.org/EventCancelled']],
    ['boycotted', false, []],
    ['cancelled', true, []],
  ])('has of a contact that was %s (alleged: %s) the status %j', async (status, alleged, statuses) => {
    const node = aNode({ ...call, status, alleged })
    const read = await triplesOf(await textOf(writeJsonLd(about, inBatches([{ node }]), async () => [])))
    expect(objectsOf(read, `urn:readout:${call.id}`, `${schema}eventStatus`)).toEqual(statuses)
  })
})

/** What a list in RDF holds. */
function listAt(place: string): string[] {
  if (place === `${rdf}nil`) return []
  const [first = '', ...others] = objectsOf(triples, place, `${rdf}first`)
  const [rest = '', ...rests] = objectsOf(triples, place, `${rdf}rest`)
  expect([others, rests]).toEqual([[], []])
  return [first, ...listAt(rest)]
}
