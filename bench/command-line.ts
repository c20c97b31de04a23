import { Command, Option } from 'commander'
import { type ContestantName, contestantNames } from './contestants/contestant.ts'
import { type ScaleName, scales } from './graph/scale.ts'
import { type OperationName, operationNames } from './operations/operation.ts'
import { listOption, wholeNumber } from './option.ts'

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
        'The graph is made once and kept in READOUT_HOME/bench.\n\n' +
        'npm run bench -- load measures how fast a table is loaded; npm run bench -- load --help shows its options.\n' +
        'npm run bench -- page opens the network page beside sigma with graphology.',
    )
    .addOption(
      new Option('--scale <size>', 'S: 1,000 contacts; M: 100,000; L: 1,000,000')
        .choices(Object.keys(scales))
        .default('S'),
    )
    .option('--quick', 'fewer rounds: three minutes at most at S', false)
    .addOption(listOption('--only <operations>', 'only these operations', operationNames))
    .addOption(listOption('--parts <parts>', 'only these parts', partNames, `all; at L ${usualAtL.parts}`))
    .addOption(
      listOption(
        '--contestants <names>',
        'only these; the floor is what others are held against',
        contestantNames,
        `all; at L ${usualAtL.contestants}`,
      ),
    )
    .addOption(new Option('--rounds <n>', 'how often each operation is asked').argParser(wholeNumber))
    .addOption(
      new Option('--seed <n>', 'of the graph and of what is asked').argParser(wholeNumber).default(1),
    )
    .option('--fresh', 'make the graph anew even where it is there', false)
    .addOption(memoryOption('--heap <megabytes>', "Neo4j's heap", 'heap'))
    .addOption(memoryOption('--page-cache <megabytes>', "Neo4j's page cache", 'pageCache'))
    .option('--json <file>', 'write what was found to a file')
    .option('--page', 'write what was found into docs/performance.md and docs/performance.svg', false)
    .showHelpAfterError('(npm run bench -- --help shows the options)')
    .addHelpText('after', examples)
  const given = program.parse(words, { from: 'user' }).opts<Given>()
  return { ...(given.scale === 'L' ? usualAtL : usual), ...given }
}

/** What is taken where a run does not say. */
type Usual = Pick<Options, 'only' | 'parts' | 'contestants' | 'heap' | 'pageCache'>
type Given = Omit<Options, keyof Usual> & Partial<Usual>

const usual: Usual = {
  ...{ only: operationNames, parts: partNames, contestants: contestantNames },
  ...{ heap: 1024, pageCache: 256 },
}
/** What the goal of growth is about; other parts and @neo4j/graphql take long there. */
const usualAtL: Usual = {
  ...{ only: operationNames, parts: ['latency', 'growth'], contestants: ['floor', 'readout'] },
  ...{ heap: 2048, pageCache: 2304 },
}

const examples = `
Examples:
  npm run bench -- --quick
  npm run bench -- --scale M --json found.json
  npm run bench -- --scale L                     (the first time about an hour, 20 GB of disk and 5 GB of memory)
  npm run bench -- --only references,page --parts latency --contestants floor,readout --rounds 500`

function memoryOption(flags: string, description: string, name: 'heap' | 'pageCache'): Option {
  const otherwise = `default: ${usual[name]}; at L ${usualAtL[name]}`
  return new Option(flags, `${description} (${otherwise})`).argParser(wholeNumber)
}
