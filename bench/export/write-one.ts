import { readExportName, writeExport } from '../../src/exports.ts'
import type { ExportQuestion } from '../../src/graphql/exported.ts'
import { about } from '../../tests/export/a-piece.ts'
import { claimsOf, madeUpPieces } from './made-up-pieces.ts'

// Writes one file to nowhere, in this process alone, and prints what it took.
const [name = '', links = ''] = process.argv.slice(2)

const question: ExportQuestion = {
  what: 'network',
  projection: 'leaders_by_contacts',
  limit: null,
  pieces: { text: '', parameters: {} },
  rows: null,
}
const asked = { ...about, address: `/export/${name}`, directed: false }
const read = {
  pieces: () => madeUpPieces(Number(links)),
  rows: () => {
    throw new Error('A network has no rows of its own.')
  },
  claims: claimsOf,
}

const began = performance.now()
let bytes = 0
for await (const part of writeExport(readExportName(name), question, asked, read)) {
  bytes += Buffer.byteLength(part)
  // A reader takes its time: whatever else waits gets its turn.
  await new Promise(setImmediate)
}
const { maxRSS } = process.resourceUsage()
console.log(
  JSON.stringify({ bytes, seconds: (performance.now() - began) / 1_000, peakMb: Math.round(maxRSS / 1_024) }),
)
