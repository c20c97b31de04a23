import { daysAfter, eitherOf, inMonth, inYear, onDay } from './dates.ts'
import type { Draws } from './draws.ts'
import type { AgreementFact, DateFact } from './facts.ts'
import { slug } from './names.ts'
import { holderOn, type Seat } from './seats.ts'

const names = [
  ['Harbour Treaty', 'the treaty of the harbours'],
  ['Ceasefire of the Passes', 'the passes statement'],
  ['Joint Statement on Prisoners', 'the prisoners statement'],
  ['Protocol on Transport Routes', 'the transport protocol'],
  ['Accord on the Lakes', 'the lakes accord'],
  ['Declaration of the Highlands', 'the highland declaration'],
  ['Memorandum on Border Posts', 'the border memorandum'],
  ['Roadmap for Trade', 'the trade roadmap'],
  ['Understanding on Grain', 'the grain understanding'],
  ['Draft Peace Treaty', 'the peace draft'],
] as const

/** Dated by the day, but for three: one by a month, one by a year, and the day of one is disputed. The draft has no date. */
export function agreementsOf(draws: Draws, seats: readonly Seat[]): AgreementFact[] {
  const presidents = seats.filter(({ office }) => office.startsWith('office/president'))
  return names.map(([name, alias], index) => {
    const day = daysAfter('2018-06-01', index * 170 + draws.below(90))
    const isDraft = index === names.length - 1
    const start = draws.below(presidents.length)
    const parties = [0, 1, 2]
      .map((step) => presidents[(start + step) % presidents.length])
      .filter((seat) => seat !== undefined)
    return {
      id: `agreement/${slug(name)}`,
      name,
      aliases: [alias],
      kind: isDraft ? 'treaty' : draws.one(['statement', 'protocol', 'treaty']),
      status: isDraft ? 'proposed' : 'signed',
      date: isDraft ? null : dated(index, day),
      signatories: isDraft ? [] : parties.map((seat) => holderOn(seat, day)),
      parties: parties.map(({ body }) => body),
      links: linksOf(index),
    }
  })
}

const dated = (index: number, day: string): DateFact =>
  [null, inMonth(day.slice(0, 7)), null, inYear(day.slice(0, 4)), eitherOf(day, daysAfter(day, 40))][index] ??
  onDay(day)

/** Every third puts an earlier one into effect, one amends the first. */
const linksOf = (index: number): AgreementFact['links'] => {
  const linkTo = (kind: 'implements' | 'amends', to: number) => {
    const [name] = names[to] ?? ['']
    return [{ kind, other: `agreement/${slug(name)}` }] as const
  }
  if (index === 7) return linkTo('amends', 0)
  return index > 0 && index % 3 === 0 ? linkTo('implements', index - 2) : []
}
