import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { lastDay } from '../model/bounds.ts'
import { type PersonName, wholeName } from '../model/match/person-name.ts'
import { canBe, type OfficeKind, officeKind } from '../model/match/titles.ts'
import { wordsOf } from '../model/spelling.ts'
import type { Id } from '../model/thing.ts'
import { type Between, monthIn } from './day-math.ts'
import { knownBodies } from './gazetteer.ts'

/** Somebody of data/leaders.yaml. */
export type KnownLeader = { readonly name: string; readonly read: PersonName; readonly terms: Term[] }

/** Days as written: a year or a month may stand for one. An empty end is an open one. */
type Term = {
  readonly kind: OfficeKind
  readonly of: Id
  readonly from: string
  readonly to: string
  readonly rank: number
}

type Leaders = {
  readonly byWord: ReadonlyMap<string, readonly KnownLeader[]>
  readonly byOffice: ReadonlyMap<Id, readonly KnownLeader[]>
}

let leaders: Leaders | undefined
const known = (): Leaders => {
  leaders ??= readLeaders()
  return leaders
}

/** Those who share a family or given name with the one told. */
export const leadersNamed = ({ words }: PersonName): readonly KnownLeader[] => [
  ...new Set(
    words.flatMap(({ spelled, sounded }) => [
      ...(known().byWord.get(spelled) ?? []),
      ...(known().byWord.get(sounded ?? '') ?? []),
    ]),
  ),
]

/** Of several whom a word such as leader may mean, the one whose office data/leaders.yaml has first. */
export const leadingOf = (holders: readonly KnownLeader[], of: Id): KnownLeader | undefined =>
  holders.toSorted((a, b) => rankIn(a, of) - rankIn(b, of))[0]

const rankIn = ({ terms }: KnownLeader, of: Id) =>
  Math.min(...terms.filter((term) => term.of === of).map(({ rank }) => rank))

/** Who held an office between two days, as far as data/leaders.yaml tells. */
export const holdersOf = (
  office: OfficeKind,
  of: Id,
  between: { readonly earliest: string; readonly latest: string },
): readonly KnownLeader[] =>
  (known().byOffice.get(of) ?? []).filter(({ terms }) =>
    terms.some((term) => term.of === of && canBe(office, term.kind) && covers(term, between)),
  )

export const heldBetween = (
  leader: KnownLeader,
  office: OfficeKind,
  of: readonly Id[],
  between: { readonly earliest: string; readonly latest: string },
): boolean | null => {
  const told = leader.terms.filter(
    (term) =>
      (of.length === 0 || of.includes(term.of)) && (canBe(office, term.kind) || canBe(term.kind, office)),
  )
  return told.length === 0 ? null : told.some((term) => covers(term, between))
}

/** The state that somebody led, as head of state or government, between two days. */
export const stateLedBy = ({ terms }: KnownLeader, between: Between): Id | null =>
  terms.find((term) => term.of.startsWith('state/') && canBe('leader', term.kind) && covers(term, between))
    ?.of ?? null

/** From the first to the last day on which somebody held an office, such as one told, or any. */
export function tenureOf(
  { terms }: KnownLeader,
  office: OfficeKind | null,
  of: readonly Id[],
): Between | null {
  const told = terms.filter(
    (term) =>
      (of.length === 0 || of.includes(term.of)) &&
      (office === null || canBe(office, term.kind) || canBe(term.kind, office)),
  )
  const starts = told.map(({ from }) => from).sort()
  const ends = told
    .map(({ to }) => to)
    .sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
  const [first] = starts
  const last = ends.at(-1)
  if (first === undefined || last === undefined) return null
  return { earliest: `${first}-01-01`.slice(0, 10), latest: last === '' ? lastDay : lastDayOf(last) }
}

/** Of a month or year. */
const lastDayOf = (told: string): string => {
  const [year = 0, month = 12, day] = told.split('-').map(Number)
  return day === undefined ? monthIn(year, month).latest : told
}

const covers = (
  { from, to }: Term,
  { earliest, latest }: { readonly earliest: string; readonly latest: string },
) => from <= latest && (to === '' || earliest <= `${to}~`)

/** First words of the names of many people, in small Latin letters. */
export const givenNames = (): ReadonlySet<string> => {
  given ??= new Set(
    readFileSync(new URL('../../data/given-names.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .concat([...known().byOffice.values()].flat().flatMap(({ read }) => read.words[0]?.spelled ?? [])),
  )
  return given
}
let given: ReadonlySet<string> | undefined

const file = z.record(z.string(), z.record(z.string(), z.array(z.string())))

function readLeaders(): Leaders {
  const people = new Map<string, KnownLeader>()
  const text = readFileSync(new URL('../../data/leaders.yaml', import.meta.url), 'utf8')
  for (const [body, offices] of Object.entries(file.parse(parse(text)))) {
    const of = /^[A-Z]{3}$/.test(body) ? `state/${body}` : knownBodies().get(body.toLowerCase())?.body.id
    if (of === undefined)
      throw new Error(`data/leaders.yaml names "${body}", which no state or rules/bodies.yaml has.`)
    for (const [rank, [title, holders]] of Object.entries(offices).entries()) {
      const kind = officeKind(wordsOf(title))
      for (const holder of holders) {
        const [, name, from = '', to = ''] = /^(.*?) (\d{4}[\d-]*)\/([\d-]*)$/.exec(holder) ?? []
        const read = name === undefined ? null : wholeName(name)
        if (name === undefined || !read)
          throw new Error(`data/leaders.yaml has "${holder}": it takes "Name 2001-02/2005".`)
        const leader = people.get(name) ?? { name, read, terms: [] }
        leader.terms.push({ kind, of, from, to, rank })
        people.set(name, leader)
      }
    }
  }
  return indexed([...people.values()])
}

function indexed(people: readonly KnownLeader[]): Leaders {
  const byWord = new Map<string, KnownLeader[]>()
  const byOffice = new Map<Id, KnownLeader[]>()
  const add = (index: Map<string, KnownLeader[]>, key: string | null, leader: KnownLeader) => {
    if (key === null || key === '') return
    const list = index.get(key)
    if (!list) index.set(key, [leader])
    else if (!list.includes(leader)) list.push(leader)
  }
  for (const leader of people) {
    for (const { spelled, sounded } of leader.read.words) {
      add(byWord, spelled, leader)
      add(byWord, sounded, leader)
    }
    for (const { of } of leader.terms) add(byOffice, of, leader)
  }
  return { byWord, byOffice }
}
