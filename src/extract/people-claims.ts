import { slugOf } from '../importer/table/slug.ts'
import type { Id } from '../model/thing.ts'
import type { Writer } from './bundle-writer.ts'
import { nameOfBody } from './gazetteer.ts'
import { isRelative, type Office } from './offices.ts'
import type { Person } from './people.ts'
import type { Span } from './span.ts'

export const leaderId = ({ name }: Person): Id => `leader/${slugOf(name) ?? 'unnamed'}`

/** Who is named, how, and which office the text gives them. */
export function claimPeople(people: readonly Person[], writer: Writer): void {
  for (const person of people) {
    const subject = writer.declare(leaderId(person), 'Leader')
    const [first] = person.aliases
    for (const [alias, words] of person.aliases)
      writer.claim(
        { predicate: 'named', subject, value: alias, role: alias === person.name ? 'name' : 'alias' },
        [words],
      )
    if (!person.aliases.has(person.name))
      writer.claim(
        {
          predicate: 'named',
          subject,
          value: person.name,
          role: 'name',
          basis: 'identity',
          reason: first
            ? `The text has “${first[0]}”; this is the name in data/leaders.yaml.`
            : 'The text tells the office alone; this is who held it by data/leaders.yaml.',
        },
        first ? [first[1]] : [],
      )
    for (const office of person.offices) claimOffice(subject, office, writer)
  }
}

function claimOffice(leader: Id, office: Office & Span, writer: Writer): void {
  const [body, another] = office.bodies
  if (body === undefined || another !== undefined || office.isOtherTime || isRelative(office)) return
  const id = claimedOffice(office, writer, [office])
  if (id) writer.claim({ predicate: 'held', subject: leader, object: id }, [office])
}

/** The office, with what it is called and whose it is; null where no id can be made of it. */
export function claimedOffice(office: Office, writer: Writer, words: readonly Span[]): Id | null {
  const [body] = office.bodies
  const title = office.kind === 'foreign minister' ? 'minister-of-foreign-affairs' : slugOf(office.title)
  const name = body === undefined ? undefined : nameOfBody(body)
  if (body === undefined || title === undefined || name === undefined) return null
  const [, ofWhom = ''] = body.split('/')
  const id = writer.declare(`office/${ofWhom}-${title}`, 'Office')
  claimBody(body, writer)
  writer.claim(
    { predicate: 'named', subject: id, value: `${capitals(office.title)} of ${name}`, role: 'alias' },
    words,
  )
  writer.claim({ predicate: 'officeOf', subject: id, object: body }, words)
  return id
}

export function claimBody(body: Id, writer: Writer): void {
  writer.declare(body, body.startsWith('state/') ? 'State' : 'Organisation')
  const name = nameOfBody(body)
  if (name !== undefined && body.startsWith('organisation/'))
    writer.claim(
      {
        predicate: 'named',
        subject: body,
        value: name,
        role: 'name',
        basis: 'reference',
        reason: 'The usual name, in src/extract/rules/bodies.yaml.',
      },
      [],
    )
}

const capitals = (title: string) => title.replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase())
