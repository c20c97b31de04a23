import { Command } from 'commander'
import type { Config } from '../config.ts'
import { example } from './example.ts'
import type { ExportClaimsOptions } from './export-claims.ts'

/** `readout export --claims`: all that was recorded, to be loaded elsewhere. */
export const exportClaimsCommand = (config: () => Config): Command =>
  new Command('export')
    .description('write all claims, with their words, reviews and loads, as bundles that readout load reads')
    .requiredOption('--claims', 'all claims, whatever became of them')
    .option(
      '--output <file>',
      'a file that ends in .jsonl, or in .jsonl.gz; standard output where it is left out',
    )
    .option('--replace', 'in place of a file of that name')
    .addHelpText(
      'after',
      example('readout export --claims --output claims.jsonl.gz', 'readout load claims.jsonl.gz'),
    )
    .action(async (options: ExportClaimsOptions) =>
      (await import('./export-claims.ts')).exportClaims(config(), options),
    )
