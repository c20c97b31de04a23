import type { AboutExport } from './about.ts'
import type { Column } from './table.ts'

type Table = { readonly format: string; readonly columns: readonly Column[] }

/** What the columns of tables mean: a Frictionless Data Package, to be kept beside them. */
export const dataPackage = (about: AboutExport, tables: readonly Table[]): string =>
  `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name: `readout-${about.what.toLowerCase()}`,
      title: about.title,
      version: String(about.dataVersion),
      created: `${about.day}T00:00:00Z`,
      description: `${about.citation} Terms: ${about.licence}`,
      resources: tables.map(({ format, columns }) => resource(about, format, columns)),
    },
    null,
    2,
  )}\n`

const resource = (about: AboutExport, format: string, columns: readonly Column[]) => ({
  profile: 'tabular-data-resource',
  name: `${about.what}.${format}`.toLowerCase().replaceAll('.', '-'),
  path: `${about.file}.${format}`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: { fields: columns.map(fieldOf), missingValues: [''] },
})

const fieldOf = ({ name, type, description, required }: Column) => ({
  name,
  type: type === 'list' ? 'string' : type,
  description: type === 'list' ? `${description}; several are parted by "; "` : description,
  ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
  // An empty list is an empty cell.
  ...(required && type !== 'list' ? { constraints: { required: true } } : {}),
})
