import type { AboutExport } from './export/about.ts'
import { linkColumns, linkRows, writeCsv } from './export/csv.ts'
import { dataPackage } from './export/data-package.ts'
import { dyadColumns, dyadRows } from './export/dyads.ts'
import { gexf } from './export/gexf.ts'
import { graphml } from './export/graphml.ts'
import { writeJsonLd } from './export/json-ld.ts'
import { cytoscapeJson, d3Json, graphologyJson } from './export/json-networks.ts'
import { writeSvg } from './export/svg.ts'
import type { Column } from './export/table.ts'
import { type NetworkFormat, writeNetwork } from './export/write-network.ts'
import { badInput } from './graphql/errors.ts'
import { type ExportQuestion, exportable } from './graphql/exported.ts'
import { positionsOf } from './graphql/positions.ts'
import type { ReadExport } from './read-export.ts'

/** How a file is written, and what the web calls it. */
type Format = {
  readonly mediaType: string
  /** Null where it cannot hold what was asked for. */
  write(question: ExportQuestion, about: AboutExport, read: ReadExport): AsyncIterable<string> | null
}

const ofNetwork = (mediaType: string, format: NetworkFormat): Format => ({
  mediaType,
  write: ({ what, pieces }, about, read) =>
    // A timeline joins nothing.
    pieces === null || what === 'timeline' ? null : writeNetwork(format, about, read.pieces()),
})

/** Every format, by the ending of its files. */
const formats: Readonly<Record<string, Format>> = {
  gexf: ofNetwork('application/gexf+xml; charset=utf-8', gexf),
  graphml: ofNetwork('application/graphml+xml; charset=utf-8', graphml),
  'graphology.json': ofNetwork('application/json; charset=utf-8', graphologyJson),
  'cytoscape.json': ofNetwork('application/json; charset=utf-8', cytoscapeJson),
  'd3.json': ofNetwork('application/json; charset=utf-8', d3Json),
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: ({ rows }, _about, read) =>
      rows ? writeCsv(columnsOf(rows), read.rows()) : writeCsv(linkColumns, linkRows(read.pieces())),
  },
  'dyads.csv': {
    mediaType: 'text/csv; charset=utf-8; header=present',
    write: ({ what }, _about, read) =>
      what === 'network' ? writeCsv(dyadColumns, dyadRows(read.pieces())) : null,
  },
  'datapackage.json': {
    mediaType: 'application/json; charset=utf-8',
    write: (question, about) => once(dataPackage(about, tablesOf(question))),
  },
  jsonld: {
    mediaType: 'application/ld+json; charset=utf-8',
    write: ({ pieces }, about, read) => (pieces ? writeJsonLd(about, read.pieces(), read.claims) : null),
  },
  svg: {
    mediaType: 'image/svg+xml; charset=utf-8',
    write: ({ what, limit }, about, read) => {
      if (!isDrawn(what)) return null
      if ((limit ?? 0) > mostDrawn)
        throw badInput(`limit is ${limit}; a picture may have 1 to ${mostDrawn} things.`)
      return later(() => writeSvg(about, read.pieces(usuallyDrawn), positionsOf))
    },
  },
}

/** More would be a hairball. */
const usuallyDrawn = 300
const mostDrawn = 1_000
const isDrawn = (what: string) => ['network', 'neighbourhood', 'overview'].includes(what)

/** `network.graphology.json` is the thing `network` in the format `graphology.json`. */
export type ExportName = { readonly what: string; readonly ending: string; readonly format: Format }

/** @throws {GraphQLError} `BAD_INPUT` for a thing or a format that there is not. */
export function readExportName(name: string): ExportName {
  const [what = '', ...endings] = name.split('.')
  const ending = endings.join('.')
  if (!exportable.includes(what))
    throw badInput(`There is no "${what}" to take; there are ${exportable.join(', ')}.`)
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined
  if (!format) throw badInput(`There is no format "${ending}"; there are ${Object.keys(formats).join(', ')}.`)
  return { what, ending, format }
}

/**
 * The text of a file, as it comes.
 * @throws {GraphQLError} `BAD_INPUT` for a format that cannot hold what was asked for, with those that can.
 */
export function writeExport(
  { what, ending, format }: ExportName,
  question: ExportQuestion,
  about: AboutExport,
  read: ReadExport,
): AsyncIterable<string> {
  const written = format.write(question, about, read)
  if (written) return written
  const others = Object.entries(formats).filter(([, other]) => other.write(question, about, read) !== null)
  throw badInput(`${what} cannot be had as ${ending}; it can as ${others.map(([name]) => name).join(', ')}.`)
}

const columnsOf = ({ columns }: NonNullable<ExportQuestion['rows']>): Column[] =>
  columns.map(({ name, type, description }) => ({
    name,
    description,
    required: !type.optional,
    type: type.list ? 'list' : columnTypes[type.of],
  }))

const columnTypes = {
  integer: 'integer',
  float: 'number',
  string: 'string',
  boolean: 'boolean',
  date: 'date',
  id: 'string',
  map: 'string',
  any: 'string',
} as const

const tablesOf = ({ what, rows }: ExportQuestion) => [
  { format: 'csv', columns: rows ? columnsOf(rows) : linkColumns },
  ...(what === 'network' ? [{ format: 'dyads.csv', columns: dyadColumns }] : []),
]

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

async function* later(write: () => Promise<string>): AsyncGenerator<string> {
  yield await write()
}
