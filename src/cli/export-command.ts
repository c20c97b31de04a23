import { Command, Option } from 'commander'
import type { Config } from '../config.ts'
import { Fault } from '../model/fault.ts'
import { example } from './example.ts'
import type { ExportOptions } from './export.ts'

/** `readout export`: files made of the graph, for other programs. */
export const exportCommand = (config: () => Config): Command =>
  new Command('export')
    .description(
      'write a network, a table or an analysis for Gephi, Cytoscape, networkx, R, D3 or a spreadsheet',
    )
    .argument('[file]', 'what and in which format: network.gexf, contacts.csv, whoMeetsWhom.csv …')
    .argument('[parameters...]', 'what GraphQL takes too, each as name=value')
    .addOption(new Option('--filter <json>', 'a whole filter, as GraphQL takes it'))
    .option('--claims', 'instead of a file for others: all claims, as bundles that readout load reads')
    .addOption(
      new Option('--output <path>', 'the file to write, or a folder for it; without it, standard output'),
    )
    .addOption(new Option('--replace', 'in place of a file of that name'))
    .addHelpText(
      'after',
      example(
        'readout export network.gexf projection=LEADERS_BY_CONTACTS --output leaders.gexf',
        'readout export contacts.csv kinds=CALL,MEETING window.from=2022-01-01 > contacts.csv',
        `readout export references.jsonld --filter '{"agreement": "agreement/2020-11-09-trilateral-statement"}'`,
        'readout export --claims --output claims.jsonl.gz',
      ),
    )
    .action(async (file: string | undefined, parameters: string[], options: Options) => {
      if (options.claims) return (await import('./export-claims.ts')).exportClaims(config(), options)
      if (file === undefined) throw new Fault('Say what to export, such as network.gexf, or --claims.')
      return (await import('./export.ts')).exportGraph(config(), file, parameters, options)
    })

type Options = ExportOptions & { readonly claims?: true }
