import type { Id } from '../../src/model/thing.ts'
import type { Cast, Leader, Named } from './cast.ts'
import { type Company, makeCompany } from './company.ts'
import { slug } from './names.ts'
import { type Random, zipf } from './random.ts'
import { type GivenThing, quoted, type Telling } from './telling.ts'
import { toldDate } from './told-date.ts'
import { tellOfPart, tellOfSubjects } from './told-in-contact.ts'
import { laterBy, someDay, toldDay } from './uncertain-days.ts'
import { dayInWords } from './wording.ts'

/** A contact with the documents that tell of it. */
export type ContactStory = {
  readonly thing: GivenThing
  readonly kind: string
  readonly leaders: readonly Leader[]
  readonly topics: readonly Id[]
  readonly references: number
  readonly tellings: readonly Telling[]
}

/** What contacts draw from. */
export type Stock = {
  readonly random: Random
  readonly company: Company
  readonly agreement: () => Named
  readonly topic: () => Named
  readonly place: () => Named
  readonly state: () => Named
  readonly publisher: () => Named
}

export function stockOf(cast: Cast, agreements: readonly Named[], random: Random): Stock {
  return {
    random,
    company: makeCompany(cast, random),
    agreement: zipf(random, agreements, 0.8),
    topic: zipf(random, cast.topics, 0.7),
    place: zipf(random, cast.places, 0.5),
    state: zipf(random, cast.states, 0.5),
    publisher: zipf(random, cast.organisations, 0.6),
  }
}

export function makeContact(number: number, earlier: readonly Id[], stock: Stock): ContactStory {
  const { random } = stock
  const kind = random.weighted({ call: 45, meeting: 33, visit: 12, message: 8, exchange: 2 })
  const leaders = company(kind, stock)
  const day = someDay(random)
  const [one, other] = leaders
  const id = `${kind}/${number}-${slug(one?.name ?? '')}-${slug(other?.name ?? '')}`.replace(/-+$/, '')
  const name = `${kindWords[kind]} of ${leaders.map((leader) => leader.name).join(' and ')}, ${dayInWords(day)}`
  const first = newTelling(id, day, name, stock)
  tellOfContact(first, { id, name, kind, day }, random)
  for (const [index, leader] of leaders.entries()) {
    tellOfPart(first, { contact: id, kind, leader, isFirst: index === 0 }, random)
  }
  const { topics, references } = tellOfSubjects(first, { contact: id, kind, leaders, earlier }, stock)
  const tellings = random.chance(0.25) ? [first, toldAgain(first, { id, day, name }, stock)] : [first]
  return { thing: { id, type: 'Contact' }, kind, leaders, topics, references, tellings }
}

const kindWords = {
  call: 'Call',
  meeting: 'Meeting',
  visit: 'Visit',
  message: 'Message',
  exchange: 'Exchange',
} as const

function company(kind: string, { random, company }: Stock): Leader[] {
  const first = company.initiator()
  const size = kind === 'meeting' && random.chance(0.3) ? random.between(3, 6) : random.chance(0.1) ? 3 : 2
  const leaders = new Set([first])
  for (let tries = 0; leaders.size < size && tries < 20; tries += 1) leaders.add(company.partner(first))
  return [...leaders]
}

function newTelling(
  contact: Id,
  day: string,
  title: string,
  { random, publisher }: Stock,
  copy = '',
): Telling {
  const document = `document/${contact.replace('/', '-')}${copy}`
  const telling: Telling = {
    document,
    publisher: publisher().id,
    toldBy: random.chance(0.3) ? [publisher().id] : [],
    thing: { id: document, type: 'Document', given: { title: `On the ${title}`, language: 'en' } },
    claims: [],
  }
  const published = laterBy(day, random.between(0, 3))
  const date = toldDate(published)
  quoted(telling, { predicate: 'dated', subject: document, date }, dayInWords(published))
  return telling
}

type Told = { readonly id: Id; readonly name: string; readonly kind: string; readonly day: string }

function tellOfContact(telling: Telling, { id: subject, name, kind, day }: Told, random: Random): void {
  quoted(telling, { predicate: 'named', subject, value: name, role: 'name' }, name)
  const channel =
    { call: 'phone', message: 'written', meeting: 'in_person', visit: 'in_person' }[kind] ?? null
  if (kind !== 'exchange')
    quoted(telling, { predicate: 'hasKind', subject, value: kind, channel }, `a ${kind}`)
  const date = toldDay(day, kind, random)
  if (date) quoted(telling, { predicate: 'dated', subject, date }, `on ${dayInWords(day)}`)
  const status = random.weighted({ held: 90, planned: 4, cancelled: 3, boycotted: 1, silent: 2 })
  if (status !== 'silent')
    quoted(telling, { predicate: 'hasStatus', subject, value: status }, `it was ${status}`)
}

/** Another outlet tells some of it too, and now and then gives another day. */
function toldAgain(first: Telling, { id, day, name }: Omit<Told, 'kind'>, stock: Stock): Telling {
  const { random } = stock
  const telling = newTelling(id, day, name, stock, '-2')
  for (const claim of first.claims) {
    if (!['participated', 'referenced', 'about'].includes(claim.predicate) || !random.chance(0.6)) continue
    const { id: _id, from: _from, quotes, ...said } = claim
    quoted(telling, said, `As also reported, ${quotes[0]?.exact ?? 'they spoke'}`)
  }
  if (random.chance(0.1)) {
    const date = toldDay(someDay(random), 'call', random)
    if (date) quoted(telling, { predicate: 'dated', subject: id, date }, `on ${date.edtf}`)
  }
  return telling
}
