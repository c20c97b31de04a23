import type { WrittenClaim } from '../importer/a-bundle.ts'
import type { DrawnContact } from './contacts.ts'
import type { Told } from './facts.ts'
import type { Telling } from './tellings.ts'

/** Every fact of a contact, said by each of its tellings that tell it. */
export const claimsOnContact = (contact: DrawnContact): WrittenClaim[] => [
  ...contact.tellings.flatMap((telling, index) => saidOfContact(contact, telling, index)),
  ...saidOfParts(contact),
  ...saidOfSubjects(contact),
]

/** As a document tells it: its words, and who told them first. */
const as = (
  { tellings }: DrawnContact,
  { document, quote }: Told,
): Pick<WrittenClaim, 'from' | 'toldBy' | 'quotes'> => ({
  from: document,
  toldBy: [...(tellings.find((telling) => telling.document === document)?.toldBy ?? [])],
  quotes: [{ document, exact: quote }],
})

function saidOfContact(contact: DrawnContact, { document, teller }: Telling, index: number): WrittenClaim[] {
  const { id: subject, channel } = contact
  const said = (quote: string) => as(contact, { document, teller, quote })
  const { name, kind, status, date } = versionOf(contact, index)
  const [speaker] = contact.participations.map(({ participant }) => participant)
  const alleged = contact.alleged && speaker !== undefined ? { alleged: true, speaker } : {}
  return [
    // One document is enough to name it.
    ...(index === 0
      ? [{ predicate: 'named', subject, value: name, role: 'name', ...said(name) } as const]
      : []),
    ...(kind
      ? [
          {
            predicate: 'hasKind',
            subject,
            value: kind,
            ...(channel && { channel }),
            ...said(`It was a ${kind}${channel ? `, ${channel}` : ''}.`),
          } as const,
        ]
      : []),
    ...(status
      ? [
          {
            predicate: 'hasStatus',
            subject,
            value: status,
            ...alleged,
            ...said(`It is said to be ${status}.`),
          } as const,
        ]
      : []),
    ...(date ? [{ predicate: 'dated', subject, date, ...said(`The date given is ${date}.`) } as const] : []),
    ...contact.places.map(
      (object) => ({ predicate: 'heldAt', subject, object, ...said(`The place was ${object}.`) }) as const,
    ),
    ...contact.discusses.map(
      (object) =>
        ({ predicate: 'discussed', subject, object, ...said(`They came back to ${object}.`) }) as const,
    ),
    ...(contact.partOf
      ? [
          {
            predicate: 'partOf',
            subject,
            object: contact.partOf,
            ...said(`This was during ${contact.partOf}.`),
          } as const,
        ]
      : []),
  ]
}

/** What one telling says: all the same, but for rival values, and for what yields to what the first one says. */
function versionOf({ id, name, kind, status, date, rivals, tellings }: DrawnContact, index: number) {
  const first = tellings[0]?.teller
  const isLater = index > 0 && tellings[index]?.teller !== first
  const number = Number(id.slice(id.lastIndexOf('-') + 1))
  const told = { name, kind, status, date: date?.edtf ?? null }
  if (rivals) return { ...told, [rivals.field]: rivals.values[isLater ? 1 : 0] }
  if (!isLater) return told
  const stage = status === 'planned' ? 'proposed' : status && status !== 'proposed' ? 'planned' : status
  return {
    ...told,
    status: number % 6 === 0 ? stage : status,
    date: number % 5 === 0 && date?.edtf.length === 10 ? date.edtf.slice(0, 7) : told.date,
  }
}

const saidOfParts = (contact: DrawnContact): WrittenClaim[] =>
  contact.participations.flatMap(({ participant, onBehalfOf, certain, allegedBy, told }) =>
    told.map(({ role, ...telling }) => ({
      predicate: 'participated',
      subject: participant,
      object: contact.id,
      role,
      certain,
      ...(onBehalfOf && { onBehalfOf }),
      ...(allegedBy && { alleged: true, speaker: allegedBy }),
      ...as(contact, telling),
    })),
  )

function saidOfSubjects(contact: DrawnContact): WrittenClaim[] {
  const { id: subject, references, about, statements } = contact
  return [
    ...openOnesTogether(references).flatMap(({ meant, told, stance, polarity, speaker, alleged }) =>
      told.map(
        (telling) =>
          ({
            predicate: 'referenced',
            subject,
            object: meant,
            stance: stance as NonNullable<WrittenClaim['stance']>,
            ...(polarity && { polarity: polarity as NonNullable<WrittenClaim['polarity']> }),
            ...(speaker && { speaker }),
            alleged,
            ...as(contact, telling),
          }) as const,
      ),
    ),
    ...about.flatMap(({ subject: object, certain, told }) =>
      told.map(
        (telling) => ({ predicate: 'about', subject, object, certain, ...as(contact, telling) }) as const,
      ),
    ),
    ...statements.flatMap(({ speaker, about: object, text, polarity, told }) =>
      told.map(
        (telling) =>
          ({
            predicate: 'stated',
            subject: speaker,
            object,
            value: text,
            polarity: polarity as NonNullable<WrittenClaim['polarity']>,
            during: subject,
            ...as(contact, telling),
          }) as const,
      ),
    ),
  ]
}

/** Two agreements of which the words leave open which is meant are the objects of one claim. */
const openOnesTogether = (references: DrawnContact['references']) => {
  const said = Map.groupBy(references, ({ told }) => told[0]?.quote)
  return [...said.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, meant: [first, ...others].map(({ agreement }) => agreement) }] : [],
  )
}
