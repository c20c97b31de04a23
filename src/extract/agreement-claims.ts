import type { Id } from '../model/thing.ts'
import type { Writer } from './bundle-writer.ts'
import { leaderId } from './people-claims.ts'
import type { Agreement, Contact, Reference } from './reading.ts'

/** A peace agreement that is not known by name is this text's own: another text may mean another. */
const agreementId = ({ id, isKnown }: Agreement, { document }: Writer): Id =>
  isKnown ? id : `${id}-${document.slice(-8)}`

/** What is told of agreements, and what is known of them. */
export function claimAgreements(agreements: readonly Agreement[], writer: Writer): void {
  for (const agreement of agreements) {
    const subject = writer.declare(agreementId(agreement, writer), 'Agreement')
    for (const [alias, words] of agreement.aliases)
      if (alias !== agreement.name)
        writer.claim({ predicate: 'named', subject, value: alias, role: 'alias' }, [words])
    writer.claim(
      {
        predicate: 'named',
        subject,
        value: agreement.name,
        role: 'name',
        ...(agreement.isKnown ? known : named),
      },
      agreement.quotes.slice(0, 1),
    )
    writer.claim(
      { predicate: 'hasKind', subject, value: agreement.kind, ...(agreement.isKnown ? known : {}) },
      agreement.quotes.slice(0, 1),
    )
    claimDate(agreement, subject, writer)
    for (const { id, name, date } of agreement.members) {
      const member = writer.declare(id, 'Agreement')
      writer.claim({ predicate: 'named', subject: member, value: name, role: 'name', ...known }, [])
      writer.claim({ predicate: 'dated', subject: member, date, ...known }, [])
      writer.claim(
        {
          predicate: 'partOf',
          subject: member,
          object: subject,
          certain: false,
          basis: 'world-knowledge',
          reason:
            'A plural leaves open which are meant: this one is known between the states that the text names.',
        },
        agreement.quotes.slice(0, 1),
      )
    }
  }
}

const known = { basis: 'world-knowledge', reason: 'So in data/agreements.yaml.' } as const
const named = { basis: 'identity', reason: 'Named by its kind and day, which the words tell.' } as const

function claimDate(
  { date, isKnown, isDayTold, quotes, slips }: Agreement,
  subject: Id,
  writer: Writer,
): void {
  if (date !== null)
    writer.claim(
      { predicate: 'dated', subject, date, ...(isKnown && !isDayTold ? known : {}) },
      quotes.slice(0, 1),
    )
  for (const slip of slips)
    writer.claim(
      {
        predicate: 'dated',
        subject,
        date: slip,
        basis: 'date-slip',
        reason: `No agreement of ${slip} is known, and one part of the day differs from this one’s.`,
      },
      quotes.slice(0, 1),
    )
}

export function claimReferences(
  references: readonly Reference[],
  contacts: ReadonlyMap<Contact, Id>,
  writer: Writer,
): void {
  for (const { contact, agreements, stance, polarity, speaker, isAlleged, quote } of references) {
    const subject = contacts.get(contact)
    const ids = agreements.map((agreement) => agreementId(agreement, writer))
    const [only, ...others] = ids
    if (!subject || only === undefined) continue
    writer.claim(
      {
        predicate: 'referenced',
        subject,
        object: others.length > 0 ? ids : only,
        stance,
        polarity,
        ...(speaker ? { speaker: writer.declare(leaderId(speaker), 'Leader') } : {}),
        ...(isAlleged && speaker ? { alleged: true } : {}),
      },
      [quote],
    )
  }
}
