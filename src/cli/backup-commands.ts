import { Command, Option } from 'commander'
import type { Config } from '../config.ts'
import { example } from './example.ts'

/** `readout backup` and `restore`: the embedded Neo4j, whole. */
export const backupCommands = (config: () => Config): readonly Command[] => [
  new Command('backup')
    .description('write the graph of the embedded Neo4j to one file; no service may be running on it')
    .argument('[file]', 'where to; readout-DAY-version-N.dump in this folder where it is left out')
    .addOption(new Option('--replace', 'in place of a file of that name'))
    .addHelpText('after', example('readout backup', 'readout backup ~/backups/readout.dump --replace'))
    .action(async (file: string | undefined, options: { replace?: true }) =>
      (await import('./backup.ts')).backup(config(), file, options),
    ),
  new Command('restore')
    .description('make the graph of the embedded Neo4j what a backup holds; no service may be running on it')
    .argument('<file>', 'what readout backup wrote')
    .addOption(
      new Option(
        '--replace',
        'in place of the graph that is there, which is kept until the new one is whole',
      ),
    )
    .addHelpText('after', example('readout restore readout-2026-11-22-version-8.dump --replace'))
    .action(async (file: string, options: { replace?: true }) =>
      (await import('./backup.ts')).restore(config(), file, options),
    ),
]
