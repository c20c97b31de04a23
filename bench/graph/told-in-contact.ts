import { stances } from '../../src/model/predicates.ts'
import type { Id } from '../../src/model/thing.ts'
import type { Leader } from './cast.ts'
import type { Stock } from './contacts.ts'
import type { Random } from './random.ts'
import { quoted, type Telling } from './telling.ts'
import { stanceWords } from './wording.ts'

type Part = {
  readonly contact: Id
  readonly kind: string
  readonly leader: Leader
  readonly isFirst: boolean
}

/** Who took part; sometimes the words name an office alone, and who held it is a guess beside it. */
export function tellOfPart(telling: Telling, { contact, kind, leader, isFirst }: Part, random: Random): void {
  const onBehalfOf = leader.state
  const role = roleOf(kind, isFirst, random)
  if (!random.chance(0.06)) {
    const subject = leader.id
    quoted(
      telling,
      { predicate: 'participated', subject, objects: [contact], role, onBehalfOf },
      `${leader.name} took part`,
    )
    return
  }
  const words = 'his counterpart took part'
  const office = { predicate: 'participated', subject: leader.office, objects: [contact], role } as const
  quoted(telling, { ...office, onBehalfOf }, words)
  quoted(telling, { ...office, subject: leader.id, certain: false, onBehalfOf: leader.office }, words)
}

function roleOf(kind: string, isFirst: boolean, random: Random): string {
  if (kind === 'call') return isFirst ? random.weighted({ initiator: 5, participant: 5 }) : 'participant'
  if (kind === 'visit') return isFirst ? 'guest' : 'host'
  return isFirst
    ? random.weighted({ host: 3, participant: 6, mediator: 1 })
    : random.weighted({ participant: 18, mediator: 1, invited: 1 })
}

type Contact = {
  readonly contact: Id
  readonly kind: string
  readonly leaders: readonly Leader[]
  readonly earlier: readonly Id[]
}

/** What was spoken of, and where. */
export function tellOfSubjects(
  telling: Telling,
  contact: Contact,
  stock: Stock,
): { readonly topics: readonly Id[]; readonly references: number } {
  const references = tellOfAgreements(telling, contact, stock)
  const topics = tellOfTopics(telling, contact, stock)
  const { random } = stock
  const { contact: subject, kind, earlier, leaders } = contact
  if ((kind === 'meeting' || kind === 'visit') && random.chance(0.9)) {
    const { id, name } = random.chance(0.8) ? stock.place() : stock.state()
    quoted(telling, { predicate: 'heldAt', subject, objects: [id] }, `in ${name}`)
  }
  if (earlier.length > 0 && random.chance(0.1)) {
    quoted(
      telling,
      { predicate: 'discussed', subject, objects: [random.oneOf(earlier)] },
      'went back to their last talk',
    )
  }
  if (random.chance(0.1)) {
    const speaker = random.oneOf(leaders)
    const { id, name } = stock.topic()
    const value = `Progress on ${name} takes patience.`
    const polarity = random.oneOf(['positive', 'neutral', 'negative'] as const)
    const said = { predicate: 'stated', subject: speaker.id, objects: [id], value, polarity } as const
    quoted(telling, { ...said, during: subject, onBehalfOf: speaker.state }, `${name} takes patience`)
  }
  return { topics, references }
}

function tellOfAgreements(telling: Telling, { contact, leaders }: Contact, stock: Stock): number {
  const { random } = stock
  const number = Number(random.weighted({ 0: 30, 1: 35, 2: 20, 3: 10, 4: 5 }))
  for (let index = 0; index < number; index += 1) {
    const agreement = stock.agreement()
    const stance = random.oneOf(stances)
    const polarity = random.oneOf(['positive', 'neutral', 'negative'] as const)
    const alleged = random.chance(0.05)
    const speaker = alleged || random.chance(0.3) ? random.oneOf(leaders).id : null
    // "The November agreement" may be one of two.
    const objects = random.chance(0.06) ? [agreement.id, stock.agreement().id] : [agreement.id]
    quoted(
      telling,
      {
        ...{ predicate: 'referenced', subject: contact, objects: [...new Set(objects)].sort() },
        ...{ stance, polarity, speaker, alleged },
      },
      `they ${stanceWords[stance]} the ${agreement.aliases[0] ?? agreement.name}`,
    )
  }
  return number
}

function tellOfTopics(telling: Telling, { contact: subject }: Contact, stock: Stock): Id[] {
  const { random } = stock
  const number = Number(random.weighted({ 0: 10, 1: 40, 2: 35, 3: 15 }))
  const subjects = new Map<Id, string>()
  for (let index = 0; index < number; index += 1) {
    const draw = random.weighted({ topic: 80, place: 12, state: 8 })
    const { id, name } = stock[draw]()
    subjects.set(id, name)
  }
  for (const [id, name] of subjects) {
    quoted(telling, { predicate: 'about', subject, objects: [id] }, `they spoke of ${name}`)
  }
  return [...subjects.keys()]
}
