import type { ExportedClaim } from '../../src/export/claims-in-rdf.ts'
import type { ExportedLink, ExportedNode, Piece } from '../../src/export/network.ts'
import { aClaim, aLink, aNode } from '../../tests/export/a-piece.ts'

/** As many as a database sends at a time. */
const batchSize = 500

/** Leaders, a tenth as many as links, and links among them, each of two contacts with three claims; made as they are read. */
export async function* madeUpPieces(links: number): AsyncGenerator<readonly Piece[]> {
  const nodes = Math.max(2, Math.round(links / 10))
  yield* batches(nodes, (index) => ({ node: nodeAt(index) }))
  yield* batches(links, (index) => ({ link: linkAt(index, nodes) }))
}

async function* batches(count: number, make: (index: number) => Piece): AsyncGenerator<readonly Piece[]> {
  for (let from = 0; from < count; from += batchSize) {
    yield Array.from({ length: Math.min(batchSize, count - from) }, (_, index) => make(from + index))
  }
}

const nodeAt = (index: number): ExportedNode =>
  aNode({
    id: `leader/made-up-${index}`,
    name: `A Leader "Number" ${index}`,
    wikidata: `Q${index}`,
    disputed: index % 10 === 0,
    weight: 1_000_000 - index,
  })

function linkAt(index: number, nodes: number): ExportedLink {
  const day = `20${10 + (index % 15)}-0${1 + (index % 9)}-1${index % 10}`
  return aLink({
    source: `leader/made-up-${index % nodes}`,
    target: `leader/made-up-${(index * 7 + 1) % nodes}`,
    weight: 2,
    disputed: index % 20 === 0,
    first: day,
    last: day,
    calls: 1,
    meetings: 1,
    visits: 0,
    messages: 0,
    contactIds: [`call/made-up-${index}`, `meeting/made-up-${index}`],
    claimIds: [0, 1, 2].map((of) => `claim/${(index * 3 + of).toString(16).padStart(26, '0')}`),
    spells: [
      { from: day, to: day },
      { from: day, to: day },
    ],
  })
}

export const claimsOf = async (ids: readonly string[]): Promise<readonly ExportedClaim[]> =>
  ids.map((id) => aClaim({ id, document: `document/${id.slice(-3)}`, tellers: ['leader/made-up-0'] }))
