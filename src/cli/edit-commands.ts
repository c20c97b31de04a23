import { Command, Option } from 'commander'
import type { Config } from '../config.ts'
import type { Decision } from '../importer/editorial.ts'
import { example } from './example.ts'
import type { ReviewOptions } from './review.ts'

/** `readout review`, `merge`, `split` and `withdraw`: what people decide. */
export const editCommands = (config: () => Config): readonly Command[] => [
  new Command('merge')
    .description('make two things one: the former id leads to the kept one from now on; takes back a split')
    .argument('<former>', 'the id that is given up, such as leader/ilham-aliev')
    .argument('<kept>', 'the id to keep')
    .addOption(whyOption())
    .addOption(byOption())
    .addHelpText(
      'after',
      example('readout merge leader/ilham-aliev leader/ilham-aliyev --why "A misspelling." --by "Ada"'),
    )
    .action(async (former: string, kept: string, decision: Decision) =>
      (await import('./edit.ts')).merge(config(), [former, kept], decision),
    ),
  new Command('split')
    .description('make two of what was merged, or keep two from ever being taken for one')
    .argument('<one>', 'an id, also a former one')
    .argument('<other>', 'another')
    .addOption(whyOption())
    .addOption(byOption())
    .addHelpText(
      'after',
      example('readout split leader/ilham-aliev leader/ilham-aliyev --why "Another of the same name."'),
    )
    .action(async (one: string, other: string, decision: Decision) =>
      (await import('./edit.ts')).split(config(), [one, other], decision),
    ),
  new Command('withdraw')
    .description('withdraw a document or a person for good: its claims are retracted, its words blanked')
    .argument('<id>', 'a document or a leader')
    .addOption(whyOption())
    .addOption(byOption())
    .addHelpText(
      'after',
      example(
        'readout withdraw document/asbarez-putin-aliyev-caucasus --why "At the request of its author." --by "Ada"',
      ),
    )
    .action(async (id: string, decision: Decision) =>
      (await import('./edit.ts')).withdraw(config(), id, decision),
    ),
  new Command('review')
    .description('go through claims that are only proposed: accept, reject, correct, merge')
    .argument('[document]', 'the id of one document; all that wait where it is left out')
    .addOption(byOption())
    .option('--list', 'only show what waits')
    .option('--json', 'only show what waits, as JSON')
    .addHelpText(
      'after',
      example(
        'readout review --by "Ada"',
        'readout review document/asbarez-putin-aliyev-caucasus',
        'readout review --json > waiting.json',
        'echo a | readout review document/asbarez-putin-aliyev-caucasus --by "Ada"',
      ),
    )
    .action(async (document: string | undefined, options: ReviewOptions) =>
      (await import('./review.ts')).review(config(), document, options),
    ),
]

const whyOption = () =>
  new Option('--why <sentence>', 'the reason, kept with the claim').makeOptionMandatory()
const byOption = () => new Option('--by <name>', 'who decides, kept with the load').default('an editor')
