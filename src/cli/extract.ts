import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleOf, textFile } from '../extract/bundle-of.ts'
import { isOneDay } from '../extract/day-math.ts'
import { publishedIn } from '../extract/publication.ts'
import { readSources } from '../extract/read-sources.ts'
import { type SourceText, unreadable } from '../extract/source-text.ts'
import { Fault } from '../model/fault.ts'
import { counted } from './counted.ts'
import { say } from './use-database.ts'

type Options = {
  readonly to: string
  readonly published?: string
  readonly publisher?: string
  readonly column?: string
  readonly accept?: true
}

/**
 * Writes a bundle of claims, and its text, for each text at the paths.
 * @throws {Fault} that counts the texts that could not be read; the others are written.
 */
export async function extract(
  paths: readonly string[],
  { to, published, publisher, column, accept }: Options,
): Promise<void> {
  const day = publishedIn(published)
  if (published !== undefined && !(day && isOneDay(day)))
    throw new Fault(`--published takes a day such as 2022-12-13, and not "${published}".`)
  const sum = { texts: 0, claims: 0, refused: 0 }
  for (const path of paths) {
    for await (const source of readSources(path, column)) {
      const fault = source instanceof Fault ? source.message : faultOf(source)
      if (source instanceof Fault || fault !== null) {
        sum.refused += 1
        say(fault ?? '')
      } else {
        sum.texts += 1
        sum.claims += await written(
          { ...source, published: source.published ?? day, publisher: source.publisher ?? publisher },
          to,
          accept === true,
        )
      }
    }
  }
  say(
    `${counted(sum.texts, 'text', 'texts')} with ${counted(sum.claims, 'claim', 'claims')}, written to ${to}; put them into the graph by: readout load ${to}`,
  )
  if (sum.refused > 0)
    throw new Fault(`${sum.refused} of ${sum.texts + sum.refused} texts could not be read.`)
}

const faultOf = (source: SourceText): string | null => {
  const why = unreadable(source)
  return why === null ? null : `${source.name} ${why}.`
}

async function written(source: SourceText, to: string, isAccepted: boolean): Promise<number> {
  const bundle = bundleOf(source, { isAccepted })
  const [document] = bundle.documents ?? []
  const folder = join(to, document?.id.replace(/^document\//, '') ?? source.name)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, textFile), source.text)
  await writeFile(join(folder, 'bundle.json'), `${JSON.stringify(bundle, null, 2)}\n`)
  return bundle.claims?.length ?? 0
}
