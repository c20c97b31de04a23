import { contactKinds, lookOf } from '../model/looks.ts'
import type { DaysFragment } from './documents.generated.ts'
import type { Link, Node } from './graph.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

const seasons = ['spring', 'summer', 'autumn', 'winter']

/** A day, month, season or year of a date: `2022-12-12` as `12 Dec 2022`, `2022-21~` as `about spring 2022`. */
function partInWords(part: string): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/.exec(part.trim())
  if (!found) return part
  const [, year, month, day, doubt] = found
  const ordinal = Number(month)
  const name = ordinal > 12 ? seasons[ordinal - 21] : months[ordinal - 1]
  return [doubt && 'about', day && Number(day), name, year].filter(Boolean).join(' ')
}

/** What is known of a date, as a person would say it. */
export function dateInWords(date: DaysFragment | null): string {
  if (!date) return 'date unknown'
  if (/^\d{4}(-\d{2})?[~?%]?$/.test(date.edtf)) return partInWords(date.edtf)
  const { earliest, latest } = date
  if (!earliest && !latest) return 'date unknown'
  if (!earliest) return `by ${partInWords(latest ?? '')}`
  if (!latest) return `from ${partInWords(earliest)}`
  if (earliest === latest) return partInWords(earliest)
  if (date.edtf.startsWith('[')) {
    return date.edtf.includes('..')
      ? `between ${partInWords(earliest)} and ${partInWords(latest)}`
      : date.edtf.slice(1, -1).split(',').map(partInWords).join(' or ')
  }
  return `${partInWords(earliest)} to ${partInWords(latest)}`
}

/** What stands beside a node: a contact is told by its kind and day, all else by its name. */
export function shortName({ kind, name, date }: Node): string {
  if (!contactKinds.includes(kind)) return name
  const known = date?.earliest && date.earliest === date.latest
  const when = known
    ? dateInWords(date)
    : (date?.earliest ?? date?.latest)?.slice(0, 7).replace(/^(\d+)-(\d+)$/, monthInWords)
  return when ? `${lookOf(kind).one}, ${known ? when : `about ${when}`}` : lookOf(kind).one
}

const monthInWords = (_: string, year: string, month: string) => `${months[Number(month) - 1]} ${year}`

/** `2022-04` as `Apr 2022`. */
export const monthName = (month: string): string => month.replace(/^(\d+)-(\d+)$/, monthInWords)

const relations: Readonly<Record<string, string>> = {
  PARTICIPATED_IN: 'took part in',
  INVOLVED_IN: 'was represented in',
  REFERENCED: 'referenced',
  DISCUSSED: 'discussed',
  ABOUT: 'was about',
  HELD_AT: 'was held at',
  IN: 'lies in',
  HELD: 'held the office of',
  OF: 'is an office of',
  SIGNED: 'signed',
  PARTY_TO: 'is a party to',
  IMPLEMENTS: 'implements',
  AMENDS: 'amends',
  PART_OF: 'is part of',
  MEMBER_OF: 'is a member of',
  STATED: 'said something about',
}

const roles: Readonly<Record<string, string>> = {
  initiator: 'initiated',
  host: 'hosted',
  guest: 'was a guest in',
  mediator: 'mediated',
  invited: 'was invited to',
  proposer: 'proposed',
  party: 'is a party to',
}

/** A relation read aloud from its source to its target: `referenced`, `hosted`. Of a network, how many contacts. */
export function relationInWords({
  kind,
  role,
  weight,
}: Pick<Link, 'kind' | 'role'> & { readonly weight?: number }): string {
  if (kind === null) return `${weight} ${weight === 1 ? 'contact' : 'contacts'}`
  return (role && roles[role.toLowerCase()]) || relations[kind] || inWords(kind)
}

/** `IMPLEMENTATION_DISCUSSED` as `implementation discussed`. */
export const inWords = (value: string): string => value.toLowerCase().replaceAll('_', ' ')

/** `20000` as `20,000`; the browser's own way costs the first picture 50 ms. */
const grouped = (count: number): string => String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')

/** `1 thing`, `20,000 things`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`

/** How far a relation is to be trusted, where that is not altogether. */
export function doubtInWords({
  certain,
  alleged,
  disputed,
}: Pick<Link, 'certain' | 'alleged' | 'disputed'>): readonly string[] {
  return [
    ...(certain ? [] : ['not certain']),
    ...(alleged ? ['one side says so'] : []),
    ...(disputed ? ['disputed'] : []),
  ]
}
