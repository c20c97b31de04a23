import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { linkAttributes, nodeAttributes } from '../../../src/export/network.ts'
import { readExportName } from '../../../src/exports.ts'

const page = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8')

const told = (name: string): string[] => {
  try {
    readExportName(name)
  } catch (error) {
    return /there are (.*)\.$/.exec((error as Error).message)?.[1]?.split(', ') ?? []
  }
  return []
}

it('The page on exports has every format, everything that can be taken, and every attribute.', () => {
  const formats = told('network.unheard-of')
  const networks = told('unheard-of.csv').filter((what) => !/[A-Z]/.test(what))
  expect(formats.length).toBeGreaterThan(9)
  for (const name of [...formats, ...networks]) expect(page).toContain(`| \`${name}\` |`)
  for (const attributes of [nodeAttributes, linkAttributes])
    expect(page).toContain(`\`${attributes.map(({ name }) => name).join(' ')}\``)
})
