import { Command, Option } from 'commander'
import { wholeNumber } from '../option.ts'

export type ExportOptions = { readonly links: number; readonly database: boolean; readonly page: boolean }

export function readExportOptions(words: readonly string[]): ExportOptions {
  return new Command('npm run bench -- export')
    .description(
      'Writes a made-up network in every format, each in a process of its own, and tells what it took.',
    )
    .addOption(new Option('--links <n>', 'how many links').argParser(wholeNumber).default(1_000_000))
    .option('--database', 'stream as many rows out of a Neo4j too', false)
    .option('--page', 'write what was found into docs/performance.md', false)
    .showHelpAfterError('(npm run bench -- export --help shows the options)')
    .parse(words, { from: 'user' })
    .opts<ExportOptions>()
}
