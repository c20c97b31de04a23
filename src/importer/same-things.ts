import { inOrderOfScore, type Pair, withoutQuarrels } from '../model/match/pair.ts'
import { sameContact, type ToldContact } from '../model/match/same-contact.ts'
import { metInContact, sameLeaders } from '../model/match/same-leader.ts'
import { byId } from '../model/order.ts'
import type { UncertainDate } from '../model/uncertain-date.ts'
import type { Transaction } from '../neo4j/database.ts'
import { allLeaders } from './candidates.ts'

type Reading = Pick<Transaction, 'run'>

/** Of one year; only a graph that has the same table twice under other ids comes so far. */
const mostPairs = 20_000

/** Contacts that different documents tell of and that may be one, surest first. */
export async function findSameContacts(database: Reading): Promise<readonly Pair[]> {
  const pairs: Pair[] = []
  for (const { year } of await database.run('import/years-of-contacts', {})) {
    const rows = await database.run('import/match-contacts', { year, most: mostPairs })
    pairs.push(...rows.flatMap(pairOf))
  }
  return inOrderOfScore(withoutQuarrels(pairs))
}

function pairOf(row: { readonly one: object; readonly other: object }): Pair[] {
  const [one, other] = [contactOf(row.one), contactOf(row.other)].sort(byId)
  if (!one || !other) return []
  const { verdict, score, reasons } = sameContact(one, other)
  if (verdict !== 'same' && verdict !== 'proposed') return []
  return [{ one: one.id, other: other.id, verdict, score, reasons }]
}

/** Leaders who may be one person, surest first: nobody ever called them so or not. */
export async function findSameLeaders(database: Reading): Promise<readonly Pair[]> {
  const pairs = sameLeaders(await allLeaders(database))
  const asked = pairs.map(({ one, other }) => ({ one, other }))
  const rows = await database.run('import/pairs-apart', { pairs: asked })
  const apart = new Map(rows.map((row) => [`${row.one} ${row.other}`, row]))
  return pairs.flatMap((pair) => {
    const { claimed = false, contact = null } = apart.get(`${pair.one} ${pair.other}`) ?? {}
    return claimed ? [] : contact === null ? [pair] : (metInContact(pair, contact) ?? [])
  })
}

type Told = Omit<ToldContact, 'date' | 'accounts'> & {
  readonly id: string
  readonly documents: readonly string[]
} & { readonly [part in keyof UncertainDate]: string | null }

function contactOf(row: object): ToldContact & { readonly id: string } {
  // A map of the graph's has no type of its own; the statement that makes it names what is in it.
  const { id, kind, status, participants, bodies, places, documents, ...dated } = row as Told
  const { edtf, earliest, startLatest, endEarliest, latest } = dated
  const isDated =
    edtf !== null && earliest !== null && startLatest !== null && endEarliest !== null && latest !== null
  return {
    id,
    kind,
    status,
    participants,
    bodies,
    places,
    date: isDated ? { edtf, earliest, startLatest, endEarliest, latest } : null,
    accounts: documents.map((document) => ({ document, account: id })),
  }
}
