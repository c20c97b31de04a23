import { Command, InvalidArgumentError, Option } from 'commander'
import { type ContestantName, contestantNames } from './contestants/contestant.ts'
import { type ScaleName, scales } from './graph/scale.ts'
import { type OperationName, operationNames } from './operations/operation.ts'

const partNames = ['latency', 'load', 'shapes', 'start', 'growth'] as const
type PartName = (typeof partNames)[number]

export type Options = {
  readonly scale: ScaleName
  readonly quick: boolean
  readonly only: readonly OperationName[]
  readonly parts: readonly PartName[]
  readonly contestants: readonly ContestantName[]
  readonly rounds: number | undefined
  readonly seed: number
  readonly fresh: boolean
  readonly heap: number
  readonly pageCache: number
  readonly json: string | undefined
  readonly page: boolean
}

export function readOptions(words: readonly string[]): Options {
  const program = new Command('npm run bench --')
    .description(
      'Measures Readout against Cypher written by hand and against @neo4j/graphql, on the same synthetic graph.\n' +
        'The graph is made once and kept in READOUT_HOME/bench.',
    )
    .addOption(
      new Option('--scale <size>', 'S: 1,000 contacts; M: 100,000').choices(Object.keys(scales)).default('S'),
    )
    .option('--quick', 'fewer rounds: three minutes at most at S', false)
    .addOption(listOption('--only <operations>', 'only these operations', operationNames))
    .addOption(listOption('--parts <parts>', 'only these parts', partNames))
    .addOption(
      listOption(
        '--contestants <names>',
        'only these; the floor is what others are held against',
        contestantNames,
      ),
    )
    .addOption(new Option('--rounds <n>', 'how often each operation is asked').argParser(wholeNumber))
    .addOption(
      new Option('--seed <n>', 'of the graph and of what is asked').argParser(wholeNumber).default(1),
    )
    .option('--fresh', 'make the graph anew even where it is there', false)
    .addOption(new Option('--heap <megabytes>', "Neo4j's heap").argParser(wholeNumber).default(1024))
    .addOption(
      new Option('--page-cache <megabytes>', "Neo4j's page cache").argParser(wholeNumber).default(256),
    )
    .option('--json <file>', 'write what was found to a file')
    .option('--page', 'write what was found into docs/performance.md and docs/performance.svg', false)
    .showHelpAfterError('(npm run bench -- --help shows the options)')
    .addHelpText('after', examples)
  return program.parse(words, { from: 'user' }).opts<Options>()
}

const examples = `
Examples:
  npm run bench -- --quick
  npm run bench -- page              the network page beside sigma + graphology; --markdown for docs/performance.md
  npm run bench -- --scale M --json found.json
  npm run bench -- --only references,page --parts latency --contestants floor,readout --rounds 500`

function listOption<Name extends string>(flags: string, description: string, names: readonly Name[]): Option {
  return new Option(flags, `${description}: ${names.join(', ')}`).default(names, 'all').argParser((text) => {
    const wanted = text.split(',')
    const unknown = wanted.find((name) => !names.some((known) => known === name))
    if (unknown !== undefined) throw new InvalidArgumentError(`"${unknown}" is none of ${names.join(', ')}.`)
    return names.filter((name) => wanted.includes(name))
  })
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number above zero.')
  return Number(text)
}
