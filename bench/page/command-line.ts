import { Command, Option } from 'commander'
import { wholeNumber } from '../option.ts'

export type PageOptions = { readonly rounds: number; readonly page: boolean }

export function readPageOptions(words: readonly string[]): PageOptions {
  return new Command('npm run bench -- page')
    .description(
      'Opens the network page in a Chromium without a GPU, beside sigma with graphology, at 2,000 and 20,000 nodes.',
    )
    .addOption(
      new Option('--rounds <n>', 'how often each is opened, in turn').argParser(wholeNumber).default(3),
    )
    .option('--page', 'write what was found into docs/performance.md', false)
    .showHelpAfterError('(npm run bench -- page --help shows the options)')
    .parse(words, { from: 'user' })
    .opts<PageOptions>()
}
