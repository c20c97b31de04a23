import { Command, Option } from 'commander'
import { example } from './example.ts'

/** `readout extract`: from texts to bundles of claims. */
export const extractCommand = (): Command =>
  new Command('extract')
    .description('read texts and write down what they say, as bundles of claims with their exact words')
    .argument(
      '<paths...>',
      'texts (.txt, .md, .html), tables with a column of texts (.csv, .tsv, .jsonl), folders of them, or - for standard input',
    )
    .addOption(
      new Option('--to <folder>', 'where the bundles go, a folder for each text').default('extracted'),
    )
    .addOption(
      new Option('--published <day>', 'when the texts appeared, where they do not tell it themselves'),
    )
    .addOption(new Option('--publisher <name>', 'who published them, where they do not tell it themselves'))
    .addOption(new Option('--column <name>', 'the column of a table that has the texts'))
    .addOption(new Option('--accept', 'claims count at once; without it they await review'))
    .addHelpText(
      'after',
      example(
        'readout extract ~/texts',
        'readout extract readout.html --publisher "The White House"',
        'readout extract news.csv --column body --to claims',
        'pbpaste | readout extract - --published 2022-12-13',
      ),
    )
    .action(
      async (
        paths: string[],
        options: { to: string; published?: string; publisher?: string; column?: string; accept?: true },
      ) => (await import('./extract.ts')).extract(paths, options),
    )
