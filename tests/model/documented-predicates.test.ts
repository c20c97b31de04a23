import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { channels, polarities, predicate, predicateNames, stances } from '../../src/model/predicates.ts'

const page = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8')
const [, section = ''] = /\n## Predicates\n([\s\S]*?)\n## /.exec(page) ?? []
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('the table of predicates in docs/model.md', () => {
  it('has every predicate, and no other', () => {
    const documented = new Set(rows.map(([, name]) => name?.replaceAll('`', '')))
    expect([...documented].sort()).toEqual([...predicateNames].sort())
  })

  it.each(predicateNames)('says what may be said with %s', (name) => {
    const own = rows.filter(([, documented]) => documented === `\`${name}\``)
    const told = own.flat().join(' ')
    for (const word of wordsOf(name)) expect(told).toContain(word)
  })

  it('is followed by every stance and polarity', () => {
    for (const word of [...stances, ...polarities]) expect(section).toContain(`\`${word}\``)
  })
})

/** Types, values, roles, qualifiers and what becomes of it. A list of all types is written as "any thing". */
function wordsOf(name: (typeof predicateNames)[number]): string[] {
  const { domain, range, roles = [], qualifiers = [], projects } = predicate(name)
  const takesAny = domain.includes('Topic') && domain.includes('Leader')
  const isOwnType = 'things' in range && String(range.things) === String(domain)
  return [
    ...(takesAny ? ['any thing'] : domain),
    ...('things' in range && !isOwnType ? range.things : []),
    ...('value' in range && typeof range.value === 'object' ? Object.values(range.value).flat() : []),
    ...roles,
    ...qualifiers,
    ...(qualifiers.includes('channel') ? channels : []),
    projects === 'identity' ? 'identity' : 'property' in projects ? projects.property : projects.relationship,
  ]
}
