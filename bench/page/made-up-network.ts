import type { OverviewQuery } from '../../src/page/documents.generated.ts'
import { randomFrom, zipf } from '../graph/random.ts'

export type MadeUpNetwork = OverviewQuery['overview']

const perCommunity = 60
const linksPerNode = 2

/**
 * A network of leaders, agreements and calls in communities, with positions as the service keeps them: things of a
 * community lie round its middle like seeds of a sunflower, and so do the communities.
 */
export function madeUpNetwork(count: number): MadeUpNetwork {
  const random = randomFrom(count)
  const communities = Math.ceil(count / perCommunity)
  const nodes = Array.from({ length: count }, (_, index) => {
    const community = index % communities
    const middle = seedOf(community, perCommunity * 6.5)
    const place = seedOf(Math.floor(index / communities), 34)
    const [type, name] = typeOf(index)
    return {
      id: `${type.toLowerCase()}/${index}`,
      weight: Math.ceil(count / (index + 1)),
      community: community + 1,
      x: Math.round(middle.x + place.x),
      y: Math.round(middle.y + place.y),
      thing: thingOf(type, `${name} ${index}`, index),
    }
  })
  const draw = zipf(random, [...nodes.keys()], 0.6)
  const links = Array.from({ length: count * linksPerNode }, (_, index) => {
    const one = nodes[index % count]
    const other = random.chance(0.85)
      ? nodes[(((index % count) + communities * random.between(1, perCommunity - 1)) % count) as number]
      : nodes[draw()]
    return linkOf(one?.id ?? '', other?.id ?? '', random.chance(0.9))
  })
  return { nodes, links, leftOut: { nodes: 0, links: 0 } }
}

const seedOf = (index: number, apart: number) => {
  const angle = index * 2.39996
  const away = apart * Math.sqrt(index + 0.5)
  return { x: away * Math.cos(angle), y: away * Math.sin(angle) }
}

const typeOf = (index: number) =>
  index % 4 === 0
    ? (['Leader', 'Leader Number'] as const)
    : index % 4 === 1
      ? (['Agreement', 'Agreement of the year'] as const)
      : (['Call', 'Call of two leaders'] as const)

function thingOf(
  type: 'Leader' | 'Agreement' | 'Call',
  name: string,
  index: number,
): MadeUpNetwork['nodes'][number]['thing'] {
  const day = `${2000 + (index % 24)}-0${1 + (index % 9)}-1${index % 9}`
  const date = { edtf: day, earliest: day, startLatest: day, endEarliest: day, latest: day }
  if (type === 'Leader') return { __typename: 'Leader', name, disputed: false }
  if (type === 'Agreement') return { __typename: 'Agreement', name, disputed: false, date }
  return {
    __typename: 'Call',
    name,
    disputed: false,
    date,
    kind: 'CALL',
    contactStatus: 'HELD',
    alleged: false,
  }
}

const linkOf = (source: string, target: string, certain: boolean): MadeUpNetwork['links'][number] => ({
  source,
  target,
  weight: 1,
  kind: 'REFERENCED',
  role: null,
  stance: 'REFERENCED',
  certain,
  disputed: false,
  alleged: false,
  documents: ['document/one'],
})
