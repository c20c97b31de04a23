import type { Id } from '../../src/model/thing.ts'
import type { WrittenClaim } from '../importer/a-bundle.ts'
import { type Cast, register } from './cast.ts'
import type { AgreementFact, DateFact, DocumentFact } from './facts.ts'

export const registerDocument: DocumentFact = {
  id: 'document/register',
  title: 'Register of public life',
  publisher: register,
}
/** Gives another day to one of the agreements. */
export const almanacOf = ({ outlets }: Cast): DocumentFact => ({
  id: 'document/almanac',
  title: 'Almanac',
  publisher: outlets[0] ?? register,
})

const made = { basis: 'editor', reason: 'Made up for tests.' } as const

export const thingsOf = (cast: Cast) => [
  ...cast.states.map(({ id, iso3 }) => ({ id, type: 'State' as const, iso3 })),
  ...cast.organisations.map(({ id, unnamed }) => ({
    id,
    type: 'Organisation' as const,
    ...(unnamed && { unnamed: true as const }),
  })),
  ...cast.offices.map(({ id, title }) => ({ id, type: 'Office' as const, title })),
  ...cast.leaders.map(({ id }) => ({ id, type: 'Leader' as const })),
  ...cast.agreements.map(({ id }) => ({ id, type: 'Agreement' as const })),
  ...cast.topics.map(({ id }) => ({ id, type: 'Topic' as const })),
  ...cast.places.map(({ id }) => ({ id, type: 'Place' as const })),
]

export const claimsOnCast = (cast: Cast): WrittenClaim[] => {
  const named = [
    ...[
      cast.states,
      cast.organisations,
      cast.offices,
      cast.leaders,
      cast.agreements,
      cast.topics,
      cast.places,
    ],
  ].flat()
  const say = (
    predicate: WrittenClaim['predicate'],
    subject: Id,
    more: Partial<WrittenClaim>,
  ): WrittenClaim => ({
    predicate,
    subject,
    from: registerDocument.id,
    ...made,
    ...more,
  })
  return [
    ...named.flatMap(({ id, name, aliases }) => [
      say('named', id, { value: name, role: 'name' }),
      ...aliases.map((alias) => say('named', id, { value: alias, role: 'alias' })),
    ]),
    ...cast.offices.map((office) => say('officeOf', office.id, { object: office.of })),
    ...cast.terms.map(({ leader, office, date }) => say('held', leader, { object: office, date: date.edtf })),
    ...cast.places.map((place) => say('locatedIn', place.id, { object: place.in })),
    ...cast.agreements.flatMap(({ id, kind, status, signatories, parties, links }) => [
      say('hasKind', id, { value: kind }),
      say('hasStatus', id, { value: status }),
      ...signatories.map((leader) => say('signed', leader, { object: id })),
      ...parties.map((state) => say('partyTo', state, { object: id })),
      ...links.map((link) => say(link.kind, id, { object: link.other })),
    ]),
    ...cast.agreements.flatMap((agreement) =>
      daysTold(agreement).map((day, index) =>
        say('dated', agreement.id, {
          date: day,
          from: index === 0 ? registerDocument.id : almanacOf(cast).id,
        }),
      ),
    ),
  ]
}

const daysTold = ({ date }: AgreementFact): readonly string[] => (date ? rivalDays(date) : [])

/** The one day told, or each of a set. */
export const rivalDays = ({ edtf }: DateFact): readonly string[] =>
  edtf.startsWith('[') ? edtf.slice(1, -1).split(',') : [edtf]
