import type { AboutExport } from './about.ts'
import type { ExportedLink, ExportedNode, Piece } from './network.ts'

/** How a format writes a network, piece by piece. Each piece is written alone, so that none has to be kept. */
export type NetworkFormat = {
  opening(about: AboutExport): string
  /** @param index counts from 0. */
  node(node: ExportedNode, index: number): string
  /** What stands between the last node and the first link. */
  readonly turn: string
  link(link: ExportedLink, index: number, about: AboutExport): string
  readonly closing: string
}

/**
 * The text of a file, a batch of pieces at a time.
 * @throws {Error} for a node after a link, which no format has a place for.
 */
export async function* writeNetwork(
  format: NetworkFormat,
  about: AboutExport,
  batches: AsyncIterable<readonly Piece[]>,
): AsyncGenerator<string> {
  let nodes = 0
  let links = 0
  let turned = false
  yield format.opening(about)
  for await (const batch of batches) {
    let text = ''
    for (const piece of batch) {
      if ('node' in piece) {
        if (turned) throw new Error(`${piece.node.id} comes after the first link.`)
        text += format.node(piece.node, nodes++)
        continue
      }
      if (!turned) text += format.turn
      turned = true
      text += format.link(piece.link, links++, about)
    }
    yield text
  }
  yield turned ? format.closing : format.turn + format.closing
}
