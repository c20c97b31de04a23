import { Command, Option } from 'commander'
import type { ScaleName } from '../graph/scale.ts'
import { listOption, wholeNumber } from '../option.ts'
import { type LoaderName, loaderNames } from './loaders.ts'

export type LoadOptions = {
  readonly scale: ScaleName
  readonly loaders: readonly LoaderName[]
  /** As many as the scale has contacts where it is not said. */
  readonly rows?: number
  readonly seed: number
  readonly heap: number
  readonly pageCache: number
  readonly json: string | undefined
  readonly page: boolean
}

export function readLoadOptions(words: readonly string[]): LoadOptions {
  const program = new Command('npm run bench -- load')
    .description(
      'Loads a synthetic table of calls and visits into an empty graph, and has the very same nodes and relationships\n' +
        'written to another by the driver alone. Everything is made in READOUT_HOME/bench and deleted afterwards.',
    )
    .addOption(new Option('--scale <size>', 'S: 1,000 rows; M: 100,000').choices(['S', 'M']).default('S'))
    .addOption(
      new Option('--rows <n>', 'so many, of the leaders and states of the scale').argParser(wholeNumber),
    )
    .addOption(listOption('--loaders <names>', 'only these', loaderNames))
    .addOption(new Option('--seed <n>', 'of the table').argParser(wholeNumber).default(1))
    .addOption(new Option('--heap <megabytes>', "Neo4j's heap").argParser(wholeNumber).default(1024))
    .addOption(
      new Option('--page-cache <megabytes>', "Neo4j's page cache").argParser(wholeNumber).default(256),
    )
    .option('--json <file>', 'write what was found to a file')
    .option('--page', 'write what was found into docs/performance.md', false)
    .showHelpAfterError('(npm run bench -- load --help shows the options)')
    .addHelpText('after', examples)
  const given = program.parse(words, { from: 'user' }).opts<Omit<LoadOptions, 'loaders'>>()
  const options: LoadOptions = { loaders: loaderNames, ...given }
  if (options.loaders.includes('bare') && !options.loaders.includes('readout'))
    program.error('error: bare writes what Readout has loaded: name readout too.')
  return options
}

const examples = `
Examples:
  npm run bench -- load
  npm run bench -- load --scale M --json found.json
  npm run bench -- load --scale M --rows 20000
  npm run bench -- load --scale M --loaders readout`
