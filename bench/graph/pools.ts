import type { Day } from '../../src/model/bounds.ts'
import type { Id } from '../../src/model/thing.ts'
import type { Cast, Named } from './cast.ts'
import type { ContactStory } from './contacts.ts'
import type { Scale } from './scale.ts'

/** What questions can be asked about, sorted by how much there is to answer: a third each. */
export type ByActivity<Item> = {
  readonly busy: readonly Item[]
  readonly middling: readonly Item[]
  readonly quiet: readonly Item[]
}

/** Written beside the graph, so that requests can vary by activity without asking the database first. */
export type Pools = {
  readonly contacts: ByActivity<Id>
  readonly leaders: ByActivity<Id>
  /** Leaders who telephoned each other. */
  readonly pairs: ByActivity<readonly [Id, Id]>
  readonly topics: ByActivity<Id>
  /** Names as documents write them: of leaders and of agreements. */
  readonly names: ByActivity<string>
  readonly days: { readonly first: Day; readonly last: Day }
}

/** Of a larger graph, contacts at even steps are enough to ask about. */
const contactsCounted = 100_000

/** Counts what a graph is made of while it is made. */
export function poolsCollector(scale: Scale) {
  const step = Math.ceil(scale.contacts / contactsCounted)
  let seen = 0
  const contacts = new Map<Id, number>()
  const leaders = new Map<Id, number>()
  const pairs = new Map<string, number>()
  const topics = new Map<Id, number>()
  const count = (counts: Map<string, number>, key: string, by = 1) =>
    counts.set(key, (counts.get(key) ?? 0) + by)
  return {
    add({ thing, kind, leaders: taking, topics: about, references }: ContactStory) {
      if (seen % step === 0) contacts.set(thing.id, taking.length + references + about.length)
      seen += 1
      for (const topic of about) if (topic.startsWith('topic/')) count(topics, topic)
      for (const leader of taking) count(leaders, leader.id)
      const [one, other] = taking
      if (kind === 'call' && one && other) count(pairs, [one.id, other.id].sort().join(' '), references)
    },
    pools: (cast: Cast, agreements: readonly Named[], days: Pools['days']): Pools => ({
      contacts: byActivity(contacts),
      leaders: byActivity(leaders),
      pairs: mapped(byActivity(withSome(pairs)), (pair) => pair.split(' ') as [Id, Id]),
      topics: byActivity(topics),
      names: namesByActivity(cast, agreements),
      days,
    }),
  }
}

const most = 2_000

/** The tenth with most to tell, the third after it, the rest; of each, as many as any run needs. */
function byActivity(counts: ReadonlyMap<string, number>): ByActivity<string> {
  const keys = [...counts].sort(([a, some], [b, more]) => more - some || (a < b ? -1 : 1)).map(([key]) => key)
  return inThirds(keys)
}

function inThirds<Item>(items: readonly Item[]): ByActivity<Item> {
  const [first, second] = [Math.ceil(items.length / 10), Math.ceil(items.length / 2.5)]
  return {
    busy: spread(items.slice(0, first)),
    middling: spread(items.slice(first, second)),
    quiet: spread(items.slice(second)),
  }
}

const spread = <Item>(items: readonly Item[]): Item[] => {
  const step = Math.max(1, items.length / most)
  return Array.from(
    { length: Math.min(items.length, most) },
    (_, index) => items[Math.floor(index * step)],
  ).filter((item) => item !== undefined)
}

const withSome = (counts: ReadonlyMap<string, number>) =>
  new Map([...counts].filter(([, number]) => number > 0))

const mapped = <Item, Other>(
  { busy, middling, quiet }: ByActivity<Item>,
  map: (item: Item) => Other,
): ByActivity<Other> => ({ busy: busy.map(map), middling: middling.map(map), quiet: quiet.map(map) })

function namesByActivity({ leaders }: Cast, agreements: readonly Named[]): ByActivity<string> {
  const [people, texts] = [inThirds(leaders), inThirds(agreements)]
  const both = (one: readonly Named[], other: readonly Named[]) =>
    [...one, ...other].flatMap(({ name, aliases }) => [name, ...aliases])
  return {
    busy: both(people.busy, texts.busy),
    middling: both(people.middling, texts.middling),
    quiet: both(people.quiet, texts.quiet),
  }
}
