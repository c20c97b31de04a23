import { Command, Option } from 'commander'
import type { Config } from '../config.ts'
import { thingTypes } from '../model/thing.ts'
import { example } from './example.ts'
import type { MatchOptions } from './match.ts'
import type { PairOptions } from './match-pairs.ts'

/** `readout match`: who or what is meant. */
export const matchCommand = (config: () => Config): Command =>
  new Command('match')
    .description(
      'say who or what a name, a title or a code may mean, how likely, and why; or which are one in the graph',
    )
    .argument('[names...]', 'a name each; - reads one a line from standard input')
    .addOption(
      new Option('--type <type>', 'what it can be').choices(thingTypes.map((type) => type.toLowerCase())),
    )
    .addOption(
      new Option('--on <date>', 'when it was said or done, or the agreement made: a day or other EDTF'),
    )
    .addOption(new Option('--of <body>', 'the state or organisation that is spoken for: id, name or code'))
    .addOption(new Option('--limit <n>', 'how many of the likeliest are shown').default('5'))
    .addOption(
      new Option('--contacts', 'instead: contacts of different documents that may be one').conflicts(
        'leaders',
      ),
    )
    .addOption(new Option('--leaders', 'instead: leaders who may be one person'))
    .addOption(new Option('--apply', 'record these: sure ones as the same, others as proposed'))
    .addOption(new Option('--json', 'for a program: one JSON array'))
    .addHelpText(
      'after',
      example(
        'readout match "Jeyhum Bayramov" "Aliyev, Ilham"',
        'readout match "prime minister of Armenia" --on 2022-04-06',
        'readout match "foreign minister" --of AZE --on 2022-12 --json',
        'readout match - --type leader < names.txt',
        'readout match --contacts',
        'readout match --leaders --apply',
      ),
    )
    .action(async (names: string[], options: MatchOptions & PairOptions) => {
      const { contacts, leaders, apply } = options
      if (contacts || leaders || apply)
        return (await import('./match-pairs.ts')).matchPairs(config(), names, options)
      return (await import('./match.ts')).matchNames(config(), names, options)
    })
