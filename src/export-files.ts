import { createHash } from 'node:crypto'
import type { AboutExport } from './export/about.ts'
import { readExportName, writeExport } from './exports.ts'
import { type ExportQuestion, exportQuestion } from './graphql/exported.ts'
import type { PlainParameters } from './graphql/plain-parameters.ts'
import { contractVersion } from './graphql/schema.ts'
import { citationOfFile } from './model/citation.ts'
import type { Database } from './neo4j/database.ts'
import { type GraphState, readExport, stateOf } from './read-export.ts'

/** A file made of the graph: what it is, and its text as it comes. */
export type ExportFile = {
  readonly name: string
  readonly mediaType: string
  /** The same for as long as the file is. */
  readonly tag: string
  about(): Promise<AboutExport>
  /** @param stop ends the work in the database. */
  text(about: AboutExport, stop: AbortSignal): AsyncIterable<string>
}

/**
 * A file such as `network.gexf`, of the state that the graph is in.
 * @throws {GraphQLError} `BAD_INPUT` for what cannot be had.
 * @throws {DatabaseUnavailable}
 */
export async function exportFile(
  database: Pick<Database, 'run' | 'stream'>,
  name: string,
  given: PlainParameters,
): Promise<ExportFile> {
  const wanted = readExportName(name)
  const question = exportQuestion(wanted.what, given)
  const state = await stateOf(database)
  const address = addressOf(name, given)
  const about = async () => aboutOf(question, state, { address, licence: await licenceOf(database) })
  const text = (told: AboutExport, stop: AbortSignal) =>
    writeExport(wanted, question, told, readExport(database, question, state, stop))
  // What cannot be had is refused before anything is sent.
  text(aboutOf(question, state, { address, licence: '' }), new AbortController().signal)
  return {
    name: `${fileName(question, state)}.${wanted.ending}`,
    mediaType: wanted.format.mediaType,
    tag: tagOf(address, state),
    about,
    text,
  }
}

/** The same question has the same address, in whatever order it is asked. */
function addressOf(name: string, given: PlainParameters): string {
  const query = new URLSearchParams([...given].map(([key, value]) => [key, value]))
  query.sort()
  // Ids keep their strokes and lists their commas, so that people can read it.
  const written = String(query).replaceAll('%2F', '/').replaceAll('%2C', ',')
  return `/export/${name}${written === '' ? '' : `?${written}`}`
}

/** Weak, since the same things may come in another order after a rebuild, and zipped or not. */
const tagOf = (address: string, { version, change }: GraphState): string =>
  `W/"${createHash('sha256')
    .update(JSON.stringify([address, version, change, contractVersion]))
    .digest('base64url')
    .slice(0, 27)}"`

function fileName({ what, projection }: ExportQuestion, { version }: GraphState): string {
  const of = projection === null ? '' : `-${projection.replaceAll('_', '-')}`
  return `readout-${what}${of}-v${version}`
}

function aboutOf(
  question: ExportQuestion,
  state: GraphState,
  { address, licence }: Pick<AboutExport, 'address' | 'licence'>,
): AboutExport {
  const { what, projection } = question
  const { version, day } = state
  const title = projection === null ? what : `${what}, ${projection.replaceAll('_', ' ')}`
  return {
    what,
    title: `Readout: ${title}`,
    file: fileName(question, state),
    dataVersion: version,
    contractVersion,
    day,
    address,
    // A pair joined by contacts has no direction, a relation has.
    directed: what !== 'network',
    licence,
    citation: citationOfFile({ title, version, day, address }),
  }
}

async function licenceOf(database: Pick<Database, 'run'>): Promise<string> {
  const [told] = await database.run('export/licences', {})
  const licences = told?.licences ?? []
  const some = licences.length === 0 ? '' : `Documents under ${licences.toSorted().join(', ')}. `
  return `${some}What Readout put together is under MIT; each document that tells no terms of its own keeps those of its publisher.`
}
