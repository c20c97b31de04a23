import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Day } from '../../model/bounds.ts'
import type { Id } from '../../model/thing.ts'
import { CellFault } from './cell-fault.ts'
import { slugOf } from './slug.ts'

const list = z.string().transform((text) => (text === '' ? [] : text.split('; ')))

const stateSchema = z.object({
  id: z.string(),
  iso2: z.string(),
  iso3: z.string(),
  cow: z.string(),
  otherCow: list,
  name: z.string(),
  aliases: list,
  demonyms: list,
  from: z.string(),
  to: z.string(),
})
type State = z.infer<typeof stateSchema>

const systems = ['name', 'iso2', 'iso3', 'cow', 'demonym'] as const
type System = (typeof systems)[number]
type Asked = { readonly system?: string | undefined; readonly on?: string | undefined }

/**
 * The state that a name, a code or a slug means, on a day if one is given: 365 is the U.S.S.R. in 1975 and Russia today,
 * while the name Russia is Russia on any day. Capitals, accents, blanks and punctuation of names do not count.
 *
 * @throws {CellFault} when data/states.csv has none such, or several of which none can be chosen.
 */
export function stateIn(text: string, { system, on }: Asked = {}): Id {
  // 840 is the United States by ISO 3166 and the Philippines by the Correlates of War.
  if (system === undefined && isNumber.test(text))
    throw new CellFault(
      'a number may be a code of several systems: say "state cow", or give a lookup for those of ISO 3166 and others',
    )
  const day = dayOf(on)
  const named = systemsOf(text, system).map((one) => stateIndex().get(keyOf(one, text)) ?? [])
  const states = named.find((found) => found.length > 0) ?? []
  const [state, another] = chosen(states, day)
  const what = system === 'demonym' ? 'adjective of a state' : 'state'
  if (state === undefined)
    throw new CellFault(
      states.length === 0
        ? `no ${what} of that name or code is in data/states.csv; add it there, or give a lookup in the mapping`
        : `${states.map(({ name }) => name).join(' and ')} did not exist on ${day}`,
    )
  if (another)
    throw new CellFault(
      `it may be ${state.name} or ${another.name}: say which by a code, or by "state on" a day`,
    )
  return state.id
}

/** A day in another form would choose no state, and the one of today would be taken without a word. */
function dayOf(on: string | undefined): Day | undefined {
  if (on === undefined) return undefined
  const day = /^(\d{4}(?:-\d\d){0,2})(?![\d-])/.exec(on)?.[1]
  if (day === undefined)
    throw new CellFault(
      `the day "${on}" that the state depends on is not written as 1939, 1939-08 or 1939-08-23; a value of the mapping can bring it in that form`,
    )
  return day
}

/** Whether a text means any state at all, on whatever day. */
export const isState = (text: string, system: System): boolean => stateIndex().has(keyOf(system, text))

export const isStateSystem = (word: string): boolean => systems.some((system) => system === word)

const systemsOf = (text: string, system: string | undefined): readonly System[] => {
  const asked = systems.find((each) => each === system)
  if (asked) return [asked]
  if (/^[A-Z]{2}$/.test(text)) return ['iso2', 'name']
  return /^[A-Z]{3}$/.test(text) ? ['iso3', 'name'] : ['name']
}

const isNumber = /^\d+(?:\.0+)?$/

/** Of those that were there on the day the youngest, since one without a first day is there for older ones too. */
function chosen(states: readonly State[], day: Day | undefined): readonly State[] {
  if (day === undefined) {
    const lasting = states.filter(({ to }) => to === '')
    return lasting.length > 0 ? lasting : states
  }
  // A year or month alone may be compared with a day: 1991 comes before 1991-12-26, and both ends touch.
  const there = states.filter(({ from, to }) => from.slice(0, day.length) <= day && (to === '' || day <= to))
  return there.toSorted((a, b) => (a.from < b.from ? 1 : -1)).slice(0, 1)
}

let index: ReadonlyMap<string, readonly State[]> | undefined

/** Read when first asked, and kept: a table asks for each of its rows. */
const stateIndex = () => {
  index ??= indexed(readStates())
  return index
}

const readStates = (): readonly State[] => {
  const file = new URL('../../../data/states.csv', import.meta.url)
  return z.array(stateSchema).parse(parse(readFileSync(file), { columns: true }))
}

function indexed(states: readonly State[]): ReadonlyMap<string, readonly State[]> {
  const found = new Map<string, State[]>()
  for (const state of states) {
    const keys: readonly (readonly [System, readonly string[]])[] = [
      ['name', [state.name, ...state.aliases]],
      ['iso2', [state.iso2]],
      ['iso3', [state.iso3]],
      ['cow', [state.cow, ...state.otherCow]],
      ['demonym', state.demonyms],
    ]
    const all = keys.flatMap(([system, texts]) => texts.filter(Boolean).map((text) => keyOf(system, text)))
    for (const key of new Set(all)) found.set(key, [...(found.get(key) ?? []), state])
  }
  return found
}

const keyOf = (system: System, text: string): string => {
  // Numbers that passed through a statistics program come as 365.0.
  if (system === 'cow') return `cow ${text.replace(/^0+|\.0+$/g, '')}`
  if (system !== 'name' && system !== 'demonym') return `${system} ${text.toUpperCase()}`
  // Columns named for states have no blanks: burkinafaso.
  return `${system} ${slugOf(text)?.replace(/^the-/, '').replaceAll('-', '') ?? ''}`
}
