import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readText } from '../../src/extract/read-text.ts'
import { contactsIn } from './contacts-in.ts'

const readouts = z
  .array(
    z.object({
      name: z.string(),
      text: z.string(),
      people: z.array(z.string()),
      contacts: z.array(z.string()),
      refers: z.array(z.string()).default([]),
    }),
  )
  .parse(parse(readFileSync(new URL('readouts.yaml', import.meta.url), 'utf8')))

describe('a readout of any region', () => {
  it.each(readouts)('$name: names these people', ({ text, people }) => {
    expect(namesOf(readText(text, null).people)).toEqual(people.toSorted())
  })

  it.each(readouts)('$name: tells of these contacts', ({ text, contacts }) => {
    expect(contactsIn(text)).toEqual(contacts.map(inOrder).toSorted())
  })

  it.each(readouts)('$name: refers to these agreements', ({ text, refers }) => {
    const ids = new Set(
      readText(text, null).references.flatMap(({ agreements }) => agreements.map(({ id }) => id)),
    )
    for (const part of refers) expect([...ids].join(' ')).toContain(part)
    expect([...ids].filter((id) => !refers.some((part) => id.includes(part)))).toEqual([])
  })
})

const namesOf = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name).sort()

const inOrder = (contact: string): string => {
  const [what = '', who = ''] = contact.split(': ')
  return `${what}: ${who.split(', ').sort().join(', ')}`
}
