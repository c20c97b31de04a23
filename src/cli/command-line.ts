import { readFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { readConfig } from '../config.ts'
import { backupCommands } from './backup-commands.ts'
import { editCommands } from './edit-commands.ts'
import { example } from './example.ts'
import { exportCommand } from './export-command.ts'
import { extractCommand } from './extract-command.ts'
import type { LoadOptions } from './load.ts'
import { matchCommand } from './match-command.ts'
import { type RowForm, rowForms } from './row-forms.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const textsOption = new Option(
  '--texts <folder>',
  'the original texts, where they are at hand: their exact words are added to the same claims',
)

/** `readout` and its commands. A command reads its settings, and its code, only when it runs: help is there at once. */
export function commandLine(environment: NodeJS.ProcessEnv): Command {
  const config = () => readConfig(environment)
  const program = new Command('readout')
    .description('Who spoke with whom, about what, on the strength of which agreement, and in what words.')
    .version(version)
    // Else --version after a command would be the program's own.
    .enablePositionalOptions()
    .showHelpAfterError('(readout --help shows the commands)')
    .configureHelp({ showGlobalOptions: true })
    .addHelpText('after', settings)

  program
    .command('serve')
    .description(
      'start Neo4j, load data/ into an empty graph, and answer GraphQL at http://localhost:4000/graphql',
    )
    .addOption(textsOption)
    .addHelpText('after', example('readout serve', 'PORT=4001 readout serve --texts ~/texts'))
    .action(async (options: { texts?: string }) => (await import('./serve.ts')).serve(config(), options))

  program
    .command('load')
    .description('load bundles, and tables by their mappings; what is loaded already is passed over')
    .argument(
      '[paths...]',
      'bundle files, tables (CSV, TSV, JSON Lines or JSON, plain or gzip), mapping files (.yaml) for them, or folders of bundles or tables',
      ['data'],
    )
    .addOption(textsOption)
    .addOption(new Option('--by <name>', 'who loads, kept with the load').default('readout load'))
    .option('--resume', 'go on with the load of a table that was broken off')
    .option('--abandon', 'end the load of a table that was broken off as it stands, and load nothing')
    .option('--strict', 'all rows of a table or, where one is refused, none')
    .option('--offline', 'make a new graph of it by neo4j-admin database import, for millions of rows')
    .option('--into <folder>', 'with --offline: an installation of Neo4j that is not running')
    .option('--replace', 'with --offline: in place of the graph, or the database of --into, that is there')
    .addHelpText(
      'after',
      example(
        'readout load data --texts ~/texts',
        'readout load my-bundle.json --by "Ada"',
        'readout load data/states.csv ~/tables',
        'readout load treaties.csv treaties.yaml --strict',
        'readout load treaties.csv treaties.yaml --resume',
        'readout load --abandon',
        'readout load data ~/tables --offline --replace',
      ),
    )
    .action(async (paths: string[], options: LoadOptions) =>
      (await import('./load.ts')).loadPaths(config(), paths, options),
    )

  program
    .command('rebuild')
    .description('delete everything derived and derive it anew from the claims')
    .addOption(new Option('--version <n>', 'the graph as it was recorded at load n'))
    .addHelpText('after', example('readout rebuild', 'readout rebuild --version 3'))
    .action(async (options: { version?: string }) =>
      (await import('./rebuild.ts')).rebuildGraph(config(), options.version),
    )

  program
    .command('check')
    .description('check bundles without loading them; without a path, check the graph')
    .argument('[paths...]', 'bundle files, or folders with bundle.json files below')
    .addOption(textsOption)
    .addHelpText('after', example('readout check', 'readout check my-bundle.json'))
    .action(async (paths: string[], options: { texts?: string }) =>
      (await import('./check.ts')).check(config(), paths, options),
    )

  program
    .command('map')
    .description(
      'tell what tables (CSV, TSV, JSON, JSON Lines; plain or gzip) become by mapping files; nothing is loaded',
    )
    .argument(
      '<paths...>',
      'tables, and mapping files (.yaml); without these, those beside the table or of mappings/ that name such files',
    )
    .addOption(new Option('--check', 'only check the mappings, and the header of each table'))
    .addOption(new Option('--dry-run', 'print the first rows as claims, each with the cells it rests on'))
    .addOption(new Option('--rows <n>', 'how many rows --dry-run prints').default('10'))
    .addHelpText(
      'after',
      example(
        'readout map my-mapping.yaml --check',
        'readout map treaties.csv my-mapping.yaml --dry-run',
        'readout map ../shared/data/travel/hsg_visits_to_us.csv.gz',
      ),
    )
    .action(async (paths: string[], options: { check?: true; dryRun?: true; rows: string }) =>
      (await import('./map.ts')).mapTables(paths, options),
    )

  program
    .command('cypher')
    .description('run a Cypher statement from a file, or from standard input with -')
    .argument('<file>', 'a .cypher file, or -')
    .addOption(new Option('--as <form>', 'how rows are printed').choices(rowForms).default('table'))
    .addOption(new Option('--param <name=json...>', 'parameters, each as name=JSON').default([], 'none'))
    .addHelpText(
      'after',
      example(
        'readout cypher cypher/analysis/who-meets-whom.cypher --as csv',
        'echo "MATCH (leader:Leader) RETURN leader.name LIMIT \\$n" | readout cypher - --param n=3',
      ),
    )
    .action(async (file: string, options: { as: RowForm; param: string[] }) =>
      (await import('./cypher.ts')).runCypher(config(), file, options),
    )

  program
    .command('explain')
    .description('print the Cypher statement that a GraphQL operation becomes, with its parameters')
    .argument('<file>', 'a .graphql file, or -')
    .addOption(new Option('--variables <json>', 'variables of the operation').default('{}'))
    .addHelpText('after', example('readout explain examples/1-agreements-in-calls.graphql'))
    .action(async (file: string, options: { variables: string }) =>
      (await import('./explain.ts')).explain(file, options.variables),
    )

  for (const command of [
    exportCommand(config),
    extractCommand(),
    matchCommand(config),
    ...editCommands(config),
    ...backupCommands(config),
  ])
    program.addCommand(command.copyInheritedSettings(program))
  return program
}

const settings = `
Settings, by environment:
  PORT, HOST                 where GraphQL is served (4000, 127.0.0.1)
  READOUT_HOME               database, logs, secrets, jars (.readout)
  READOUT_BOLT_PORT          Bolt port of the embedded Neo4j (7687; the next free one if taken)
  READOUT_NEO4J              embedded or container, to insist on one
  NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE   a Neo4j of your own
  READOUT_TOKEN              what writing by GraphQL takes (one kept in READOUT_HOME/secrets/token)
  READOUT_JWT_ISSUER, READOUT_JWT_AUDIENCE   whose JSON Web Tokens allow what their scopes say: read, propose, review, admin
  READOUT_JWT_KEYS, READOUT_JWT_SECRET       how these are checked: the address of a key set, or a shared secret
  READOUT_BOOKMARK_SECRET    what X-Readout-Bookmark is signed with, the same for all instances (one kept in READOUT_HOME/secrets)
  READOUT_CYPHER             who may ask in Cypher: token (who has the scope read), everyone, nobody
  NODE_ENV                   development: show the Cypher behind an answer to who asks
  READOUT_LOG                debug, info, warn, error or silent (info)

Examples:
  readout serve
  readout load data --texts ~/texts
  readout cypher cypher/analysis/who-meets-whom.cypher`
