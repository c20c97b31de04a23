import { slugOf } from '../importer/table/slug.ts'
import { type AgreementMention, addedTo, aliasAt, metIn, type Register } from './agreement-register.ts'
import { type Between, isOneDay } from './day-math.ts'
import type { Agreement } from './reading.ts'
import { resolveDay } from './resolve-day.ts'
import type { Mark, Sentence } from './sentences.ts'
import type { ToldDay } from './told-days.ts'

const noun =
  '(?:agreements?|statements?|declarations?|treat(?:y|ies)|accords?|pacts?|deals?|memorand(?:um|a)(?: of understanding)?|protocols?|conventions?|communiqu[ée]s?|understandings?|arrangements?|MoUs?)'
const list = '#\\d+(?:,? (?:and )?#\\d+|, and #\\d+)*'
// The days stand behind: "agreements reached by the leaders on #0, #1 and #2"; or before: "the #0, #1 and #2 agreements".
const behind = new RegExp(
  `\\b${noun}\\b(?:(?! (?:discussed|during|summit|meeting|talks|visit|call|conversation|and was|which)\\b)[^.;#]){0,110}?\\b(?:of|on|from|dated|in)\\s+(${list})`,
  'gi',
)
const before = new RegExp(`(${list}),? (?:[\\w-]+ ){0,4}${noun}\\b`, 'gi')

/** Agreements told by their days: "the agreements of November 9, 2020, and January 11, 2021". */
export function agreementsByDay(
  text: string,
  { marked: { text: words, placeOf, marks } }: Sentence,
  register: Register,
): AgreementMention[] {
  const found = [...words.matchAll(behind), ...words.matchAll(before)]
  return found.flatMap((match) => {
    const told = [...(match[1] ?? '').matchAll(/#(\d+)/g)].flatMap(([, number]) =>
      daysIn(marks[Number(number)]),
    )
    if (told.length === 0 || !told.every(isDayOrMonth)) return []
    const choices = told.flatMap((day) => onDay(text, day, match[0], register) ?? [])
    return choices.length === 0
      ? []
      : [{ start: placeOf(match.index), end: placeOf(match.index + match[0].length), choices }]
  })
}

const daysIn = (mark: Mark | undefined): readonly ToldDay[] => (mark?.sign === '#' ? mark.told : [])

type DayOrMonth = Extract<ToldDay, { kind: 'day' | 'month' }>
const isDayOrMonth = (told: ToldDay): told is DayOrMonth => told.kind === 'day' || told.kind === 'month'

/** Those known of a day, or of a day that is a slip away; else a new one by the day. Without a year several may be meant. */
function onDay(text: string, told: ToldDay, words: string, register: Register): Agreement[][] | null {
  if (!isDayOrMonth(told)) return null
  const alias = aliasAt(text, told)
  const known = register.siblings.filter(({ date }) => date !== null && fits(date, told))
  if (told.year === undefined && known.length > 0) return [known.map((each) => metIn(register, each, alias))]
  const date = dateOf(told, register.published)
  if (date === null) return null
  const [same] = known
  if (same) {
    const agreement = metIn(register, same, alias)
    agreement.isDayTold = true
    return [[agreement]]
  }
  // One that the text names by its own day is not meant by another.
  const slips = register.siblings.filter((each) => isSlip(each.date, date))
  const slip = slips.find(({ id }) => !register.agreements.get(id)?.isDayTold) ?? slips[0]
  if (slip) {
    const agreement = metIn(register, slip, alias)
    if (!agreement.slips.includes(date)) agreement.slips.push(date)
    return [[agreement]]
  }
  const kind = kindIn(words)
  return [
    [
      addedTo(
        register,
        {
          id: `agreement/${date}-${slugOf(kind)}`,
          name: `${capital(kind)} of ${date}`,
          date,
          kind,
          isFirm: true,
          isKnown: false,
        },
        alias,
      ),
    ],
  ]
}

/** A day without a year is the last such day before the text appeared. */
function dateOf(told: DayOrMonth, published: Between | null): string | null {
  if (told.year !== undefined)
    return `${told.year}-${two(told.month)}${told.kind === 'day' ? `-${two(told.day)}` : ''}`
  const day = told.kind === 'day' && published ? resolveDay(told, published, 'past') : null
  return day && isOneDay(day) ? day.earliest : null
}

const fits = (date: string, told: DayOrMonth): boolean =>
  (told.year === undefined || Number(date.slice(0, 4)) === told.year) &&
  Number(date.slice(5, 7)) === told.month &&
  (told.kind === 'month' || Number(date.slice(8, 10)) === told.day)

/** 26 January 2021 for 26 November 2021: one part of three differs. */
const isSlip = (known: string | null, date: string): boolean => {
  if (known?.length !== 10 || date.length !== 10) return false
  const parts = date.split('-')
  return known.split('-').filter((part, index) => part === parts[index]).length === 2
}

const kindIn = (words: string): string => {
  const [, which, what = 'agreement'] =
    /\b(?:(trilateral|tripartite|bilateral|joint|peace|ceasefire) )?(agreement|statement|declaration|treaty|treati|accord|pact|deal|memorandum|protocol|convention|communiqu|understanding|arrangement|mou)/i.exec(
      words,
    ) ?? []
  const whole =
    { treati: 'treaty', communiqu: 'communiqué', mou: 'memorandum' }[what.toLowerCase()] ?? what.toLowerCase()
  return which ? `${which.toLowerCase()} ${whole}` : whole
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const two = (number: number) => String(number).padStart(2, '0')
