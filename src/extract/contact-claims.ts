import { slugOf } from '../importer/table/slug.ts'
import { startsWithFamily } from '../model/match/compare-person-names.ts'
import type { Id } from '../model/thing.ts'
import { edtfOf, type Writer } from './bundle-writer.ts'
import type { Person } from './people.ts'
import { claimBody, claimedOffice, leaderId } from './people-claims.ts'
import type { Contact } from './reading.ts'
import { tellerIn } from './tellers.ts'

/** What is told of each contact; the ids they are given. */
export function claimContacts(contacts: readonly Contact[], writer: Writer): ReadonlyMap<Contact, Id> {
  const ids = new Map<Contact, Id>()
  for (const contact of contacts)
    ids.set(contact, writer.declare(newId(contact, new Set(ids.values()), writer), 'Contact'))
  for (const [contact, subject] of ids) {
    claimContact(contact, subject, writer)
    for (const other of contact.discusses) {
      const object = ids.get(other)
      if (object) writer.claim({ predicate: 'discussed', subject, object }, other.quotes.slice(0, 1))
    }
  }
  return ids
}

/** A day and who met make the id wherever they are told; what has no day is this text's own. */
function newId({ kind, date, participants }: Contact, taken: ReadonlySet<Id>, { document }: Writer): Id {
  const who = [...participants.keys()].map(familyOf).sort().join('-')
  const own = document.slice(-8)
  const id =
    date && date.earliest === date.latest ? `${kind}/${date.earliest}-${who}` : `${kind}/${who}-${own}`
  if (!taken.has(id)) return id
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`
}

const familyOf = ({ read, name }: Person): string =>
  (startsWithFamily(read.words) ? read.words[0] : read.words.at(-1))?.spelled ?? slugOf(name) ?? 'unnamed'

function claimContact(contact: Contact, subject: Id, writer: Writer): void {
  const { kind, channel, status, date, dateBasis, quotes } = contact
  const words = quotes.slice(0, 2)
  const [first] = words
  const teller = first ? tellerIn(writer.text, first) : null
  const toldBy = teller ? { toldBy: [writer.declare(teller.id, 'Organisation')] } : {}
  if (teller && first)
    writer.claim({ predicate: 'named', subject: teller.id, value: teller.name, role: 'name' }, [first])
  writer.claim(
    { predicate: 'hasKind', subject, value: kind, ...(channel ? { channel } : {}), ...toldBy },
    words,
  )
  const who = [...contact.participants.keys()].map(({ name }) => name).sort()
  const what = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} of ${who.join(', ').replace(/, ([^,]*)$/, ' and $1')}`
  writer.claim(
    {
      predicate: 'named',
      subject,
      value: date && date.earliest === date.latest ? `${what}, ${date.earliest}` : what,
      role: 'name',
      basis: 'identity',
      reason: 'Named by its kind, by who took part, and by its day.',
    },
    words.slice(0, 1),
  )
  writer.claim({ predicate: 'hasStatus', subject, value: status, ...toldBy }, words)
  if (date)
    writer.claim(
      {
        predicate: 'dated',
        subject,
        date: edtfOf(date),
        ...toldBy,
        ...dateGround(dateBasis, contact, writer),
      },
      contact.dateQuotes.length > 0 ? contact.dateQuotes : words.slice(0, 1),
    )
  for (const [person, role] of contact.participants) {
    const body = person.offices.find(({ bodies }) => bodies.length === 1)?.bodies[0]
    if (body) claimBody(body, writer)
    const ground =
      person.aliases.size === 0
        ? {
            basis: 'identity' as const,
            reason: 'The text tells the office alone; this is who held it by data/leaders.yaml.',
          }
        : {}
    writer.claim(
      {
        predicate: 'participated',
        subject: writer.declare(leaderId(person), 'Leader'),
        object: subject,
        role,
        ...(body ? { onBehalfOf: body } : {}),
        ...toldBy,
        ...ground,
      },
      words,
    )
  }
  for (const office of contact.offices) {
    const id = claimedOffice(office, writer, words)
    if (id)
      writer.claim(
        { predicate: 'participated', subject: id, object: subject, role: 'participant', ...toldBy },
        words,
      )
  }
}

function dateGround(basis: Contact['dateBasis'], { dateQuotes }: Contact, { text }: Writer) {
  if (basis === null) return {}
  const [words] = dateQuotes
  if (!words)
    return {
      basis: 'relative-date' as const,
      reason: 'No other day is told: a readout tells of its contact when it appears.',
    }
  const told = text.slice(words.start, words.end).replace(/\s+/g, ' ')
  return {
    basis,
    reason:
      basis === 'inferred-year'
        ? `“${told}” in the year that fits the day on which the text appeared, or what else it tells.`
        : `“${told}” told from the day on which the text appeared.`,
  }
}
