import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mappedLines } from '../../../src/cli/mapped-lines.ts'
import { filterRows } from '../../../src/importer/table/filters.ts'
import { readMapped } from '../../../src/importer/table/read-mapped.ts'
import { parseMapping } from '../../../src/importer/table/read-mapping.ts'
import { tableFile } from './a-table.ts'

const page = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^```(\w+) ?(\S*) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', name = '', of = '', text = '']) => ({ kind, name, of, text }),
)
const tables = new Map(
  blocks
    .filter(({ kind }) => kind === 'csv' || kind === 'json')
    .map(({ name, text }) => [name, tableFile(name, text)]),
)
const examples = blocks.flatMap((block, index) =>
  block.kind === 'yaml' ? [{ ...block, becomes: blocks[index + 1]?.text ?? '' }] : [],
)

describe('the page on mapping files', () => {
  it.each(examples)('shows what $name makes of its table', async ({ name, of, text, becomes }) => {
    const table = tables.get(of || name.replace('.yaml', '.csv')) ?? ''
    const rows = await Array.fromAsync(readMapped(table, parseMapping(name, text)))
    expect(`${rows.flatMap(mappedLines).join('\n')}\n`).toBe(becomes)
  })

  it('lists every filter', () => {
    expect(page).toContain(filterRows().join('\n'))
  })
})
