import { Command, Option } from 'commander'
import { listOption, wholeNumber } from '../option.ts'

/** What is measured: each format, and the way of as many rows out of a Neo4j. */
const exportParts = [
  'gexf',
  'graphml',
  'graphology.json',
  'cytoscape.json',
  'd3.json',
  'csv',
  'dyads.csv',
  'jsonld',
  'database',
] as const
type ExportPart = (typeof exportParts)[number]

export type ExportOptions = {
  readonly links: number
  readonly only: readonly ExportPart[]
  readonly page: boolean
}

export function readExportOptions(words: readonly string[]): ExportOptions {
  return new Command('npm run bench -- export')
    .description(
      'Writes a made-up network in every format, each in a process of its own, and tells what it took.',
    )
    .addOption(new Option('--links <n>', 'how many links').argParser(wholeNumber).default(1_000_000))
    .addOption(listOption('--only <names>', 'what to measure', exportParts).default([...exportParts]))
    .option('--page', 'write what was found into docs/performance.md', false)
    .showHelpAfterError('(npm run bench -- export --help shows the options)')
    .parse(words, { from: 'user' })
    .opts<ExportOptions>()
}
