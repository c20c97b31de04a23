import { distinct } from '../order.ts'
import type { Word } from '../spelling.ts'

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** One of these makes an office of the words around it. */
const heads =
  setOf(`president premier chancellor minister ministers secretary king queen emperor empress emir amir sultan
  pope leader chairman chairwoman chairperson chief ruler taoiseach governor ambassador envoy representative commissioner
  speaker prince princess shah monarch diplomat coordinator cochair negotiator regent head pm fm`)

/** What stands beside them, before or after. */
const portfolios =
  setOf(`prime vice deputy first foreign external affairs defence defense interior internal finance
  financial economy economic trade commerce energy justice health agriculture culture education environment transport
  labor labour development international cooperation expatriates integration emergency situations general state supreme
  high special executive federal permanent council cabinet national assembly parliament security policy government party
  committee central commission crown top relations home industry tourism communications science technology lt ministry
  co chair peace talks`)

/** Says that the office is not held then, or not yet, or that of another is. */
const otherTimes = setOf('former ex late then incoming outgoing designate elect acting interim')

/** Before a name, and no office. */
const honorifics =
  setOf(`mr mrs ms miss dr prof professor sir dame lord lady baron hon honourable honorable excellency
  majesty highness his her he hrh hm general gen colonel col marshal admiral lieutenant lt comrade senator rt right
  reverend ayatollah`)

const connectives = setOf('of for and the to on in')

export const isHonorific = ({ spelled }: Word): boolean => honorifics.has(spelled) || spelled === 'the'

export type TitleWord = 'head' | 'portfolio' | 'other time' | 'honorific' | 'connective' | null

export function titleWord({ spelled }: Word): TitleWord {
  if (heads.has(spelled)) return 'head'
  if (otherTimes.has(spelled)) return 'other time'
  if (portfolios.has(spelled)) return 'portfolio'
  if (connectives.has(spelled)) return 'connective'
  return honorifics.has(spelled) ? 'honorific' : null
}

/** An office of any body: what titles of several wordings have in common. */
export type OfficeKind = string

/** Of the words of a title, bodies and connectives left out. */
export function officeKind(title: readonly Word[]): OfficeKind {
  const told = new Set(title.map(({ spelled }) => spelled))
  const has = (...some: readonly string[]) => some.some((word) => told.has(word))
  const rank = has('vice') ? 'vice ' : has('deputy') ? 'deputy ' : ''
  if (has('fm')) return `${rank}foreign minister`
  const isForeign = has('foreign', 'external') || (has('secretary') && has('state'))
  if (isForeign && has('minister', 'secretary')) return `${rank}foreign minister`
  if (has('diplomat') && has('top', 'chief')) return 'foreign minister'
  if (has('head') && has('state', 'government')) return has('state') ? 'head of state' : 'prime minister'
  if (has('prime', 'premier', 'pm', 'taoiseach', 'chancellor')) return `${rank}prime minister`
  if (has('chairman', 'president') && has('ministers')) return `${rank}prime minister`
  if (has('president') && told.size - (rank === '' ? 0 : 1) === 1) return `${rank}president`
  if (has('crown')) return 'crown prince'
  if (has('king', 'queen', 'emperor', 'empress', 'emir', 'amir', 'sultan', 'shah', 'monarch'))
    return 'monarch'
  if (has('leader', 'ruler')) return has('supreme') ? 'supreme leader' : 'leader'
  return distinct(title.map(({ spelled, sounded }) => sounded ?? spelled)).join(' ')
}

const leaders = new Set(['president', 'prime minister', 'monarch', 'supreme leader', 'leader'])
const headsOfState = new Set(['president', 'monarch', 'head of state'])

/** A leader may be a president or a prime minister; which, depends on the state. */
export const canBe = (told: OfficeKind, held: OfficeKind): boolean =>
  told === held ||
  (told === 'leader' && leaders.has(held)) ||
  (told === 'head of state' && headsOfState.has(held))

/** All kinds of office that a title may stand for. */
export const kindsMeant = (told: OfficeKind): readonly OfficeKind[] =>
  distinct([told, ...(told === 'leader' ? leaders : told === 'head of state' ? headsOfState : [])])
