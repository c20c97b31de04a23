import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { MultiDirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { gexf } from '../../../src/export/gexf.ts'
import { graphml } from '../../../src/export/graphml.ts'
import { cytoscapeJson, d3Json, graphologyJson } from '../../../src/export/json-networks.ts'
import { type NetworkFormat, writeNetwork } from '../../../src/export/write-network.ts'
import { about, aNode } from '../a-piece.ts'
import { hasNetworkx, readWithNetworkx } from '../networkx.ts'
import { awkwardNames, call, inBatches, links, nodes, pieces, textOf } from './a-network.ts'
import { faultsOfGexf } from './gexf-schema.ts'

const write = (format: NetworkFormat, of = pieces) => textOf(writeNetwork(format, about, inBatches(of)))
const byId = (all: readonly Readonly<Record<string, unknown>>[], id: string) =>
  all.find((one) => one['id'] === id)

describe.runIf(hasNetworkx)('what networkx reads', () => {
  it.each([
    ['gexf', gexf],
    ['graphml', graphml],
  ])(
    'of %s has each thing and link, with names, weights, days and doubts as they were',
    async (ending, format) => {
      const read = await readWithNetworkx(await write(format), ending)
      expect(read.directed).toBe(true)
      expect(read.nodes.map(({ label }) => label)).toEqual([...awkwardNames, call.name])
      expect(byId(read.nodes, call.id)).toMatchObject({
        kind: 'call',
        status: 'held',
        date: '[2023-01-03..2023-04-25]',
        earliest: '2023-01-03',
        latest: '2023-04-25',
        disputed: false,
        claimIds: 'claim/one; claim/two',
      })
      expect(read.links.map(({ source, target, weight }) => [source, target, Number(weight)])).toEqual(
        links.map(({ source, target, weight }) => [source, target, weight]),
      )
      expect(read.links[0]).toMatchObject({ role: 'host', sources: 2, certain: true, claimIds: 'claim/one' })
      expect(read.links[1]).toMatchObject({
        certain: false,
        disputed: true,
        alleged: true,
        text: 'a "text" & more',
      })
    },
  )

  it('of GEXF has the lifetimes of a pair’s contacts, joined where they overlap, open where a day is not known', async () => {
    const read = await readWithNetworkx(await write(gexf), 'gexf')
    expect(byId(read.nodes, call.id)?.['spells']).toEqual([['2023-01-03', '2023-04-25']])
    expect(byId(read.nodes, 'leader/number-0')).not.toHaveProperty('spells')
    expect(read.links.map(({ spells }) => spells)).toEqual([
      [['2023-01-03', '2023-04-25']],
      [['2023-01-03', 'None']],
      [
        ['2021-02-01', '2021-02-01'],
        ['2021-12-31', '2022-01-01'],
        ['2022-05-01', '2022-06-30'],
      ],
    ])
  })

  it('of GraphML tells which state of the graph it is, on what terms and how it is cited', async () => {
    const read = await readWithNetworkx(await write(graphml), 'graphml')
    expect(read.about).toMatchObject({
      title: about.title,
      dataVersion: '7',
      licence: 'MIT',
      citation: about.citation,
    })
  })
})

describe('a file in XML', () => {
  it.each([
    ['GEXF', gexf],
    ['GraphML', graphml],
  ])('is well formed as %s, whatever characters a source has', async (_name, format) => {
    const odd = aNode({ id: 'leader/odd', name: 'a\u0000b\u001f\ud800c\uffff' })
    const text = await write(format, [{ node: odd }])
    expect(XMLValidator.validate(text)).toBe(true)
    expect(text).toContain('a\ufffdb\ufffd\ufffdc\ufffd')
  })

  it('is whole without any link, and without anything', async () => {
    for (const format of [gexf, graphml]) {
      expect(
        XMLValidator.validate(
          await write(
            format,
            nodes.map((node) => ({ node })),
          ),
        ),
      ).toBe(true)
      expect(XMLValidator.validate(await write(format, []))).toBe(true)
    }
  })

  it('as GEXF is 1.3, and says what it is', async () => {
    const parser = new XMLParser({ ignoreAttributes: false })
    const { gexf: read } = parser.parse(await write(gexf)) as { gexf: Record<string, Record<string, string>> }
    expect(read).toMatchObject({ '@_version': '1.3', '@_xmlns': 'http://gexf.net/1.3' })
    expect(read['meta']?.['description']).toContain('dataVersion: 7')
    expect(read['graph']).toMatchObject({ '@_mode': 'dynamic', '@_timeformat': 'date' })
  })
})

describe('a file in GEXF', () => {
  it('is as the schema of GEXF 1.3 wants it: with links, without any, and without anything', async () => {
    expect(faultsOfGexf(await write(gexf))).toEqual([])
    const alone = nodes.map((node) => ({ node }))
    expect(faultsOfGexf(await write(gexf, alone))).toEqual([])
    expect(faultsOfGexf(await write(gexf, []))).toEqual([])
  })

  it.each([
    ['a link to nobody', 'target="leader/number-3"', 'target="leader/nobody"', /target-is-node/],
    ['a thing that is there twice', 'id="leader/number-1"', 'id="leader/number-0"', /node-id/],
    ['a day that is none', 'start="2021-02-01"', 'start="2021-02-30"', /start/],
    ['a colour that is none', /b="\d+"/, 'b="256"', /256/],
    ['an attribute of no type', 'type="integer"', 'type="day"', /type/],
  ])('that has %s is not', async (_what, right, wrong, fault) => {
    const text = await write(gexf)
    expect(faultsOfGexf(text.replace(right, wrong)).join()).toMatch(fault)
  })
})

describe('a file in JSON', () => {
  it('for graphology is read by graphology', async () => {
    const graph = MultiDirectedGraph.from(JSON.parse(await write(graphologyJson)))
    expect([graph.order, graph.size]).toEqual([6, 3])
    expect(graph.mapNodes((_id, { label }) => label)).toEqual([...awkwardNames, call.name])
    expect(graph.getNodeAttributes(call.id)).toMatchObject({ kind: 'call', earliest: '2023-01-03' })
    expect(graph.mapEdges((_key, { weight }, source, target) => [source, target, weight])).toEqual(
      links.map(({ source, target, weight }) => [source, target, weight]),
    )
    expect(graph.getAttributes()).toMatchObject({ dataVersion: '7' })
  })

  it('for Cytoscape has things and links as elements', async () => {
    const { elements, data } = JSON.parse(await write(cytoscapeJson))
    expect(elements.nodes[0].data).toMatchObject({ id: 'leader/number-0', name: awkwardNames[0] })
    expect(elements.edges[2].data).toMatchObject({ weight: 3, contactIds: ['call/a', 'call/b', 'meeting/c'] })
    expect(data.citation).toBe(about.citation)
  })

  it('for D3 has nodes and links', async () => {
    const read = JSON.parse(await write(d3Json))
    expect(read.nodes).toHaveLength(6)
    expect(read.links[0]).toMatchObject({ source: 'leader/number-0', target: call.id, weight: 2 })
    expect(JSON.parse(await write(d3Json, []))).toMatchObject({ nodes: [], links: [] })
  })
})

it('A thing after the first link has no place in a file, and is refused.', async () => {
  const turned = [{ link: links[0] }, { node: nodes[0] }] as typeof pieces
  await expect(write(gexf, turned)).rejects.toThrow('leader/number-0 comes after the first link.')
})
