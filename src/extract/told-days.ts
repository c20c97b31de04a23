import type { Span } from './span.ts'
import {
  countOf,
  fromToday,
  monthNamed,
  type Part,
  partOf,
  seasonOf,
  type Unit,
  unitOf,
  type Which,
  weekdayOf,
  whichOf,
  whichWord,
} from './time-words.ts'

/** A day or a time as words tell it; what they leave out is absent. Months count from 1, weekdays from Sunday as 0. */
export type ToldDay = Span &
  (
    | {
        readonly kind: 'day'
        readonly year?: number
        readonly month: number
        readonly day: number
        /** Of the last day, and of its month if that is another. */
        readonly to?: number
        readonly toMonth?: number
        readonly weekday?: number
        readonly which?: Which
      }
    | {
        readonly kind: 'month'
        readonly year?: number
        readonly month: number
        readonly part?: Part
        readonly which?: Which
      }
    | { readonly kind: 'day of month'; readonly day: number }
    /** 3/4/2022 is in March or in April. */
    | { readonly kind: 'either'; readonly year: number; readonly month: number; readonly day: number }
    | { readonly kind: 'year'; readonly year: number }
    | { readonly kind: 'season'; readonly year?: number; readonly season: number; readonly which?: Which }
    | { readonly kind: 'weekday'; readonly weekday: number; readonly which?: Which }
    | {
        readonly kind: 'near'
        readonly unit: Unit
        readonly which: Which
        readonly part?: 'earlier' | 'later'
      }
    | {
        readonly kind: 'ago'
        readonly unit: Unit
        readonly count: number
        /** "three days earlier": before the day told last. */
        readonly isBeforeThen?: true
      }
    | { readonly kind: 'from today'; readonly days: number }
  )

const month =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC)'
const weekday = '(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)'
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.]\\d)'
const year = '((?:19|20)\\d\\d)(?!\\d)'
const joined = '(?:,? and |, | & | ?[-–—/] ?| to | through )'
const before = `(?:\\b${weekday}(?:,? (?:the )?| ?\\())?`
const which = '(?:([Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious|[Cc]oming|[Ff]ollowing) )'
const part = '(?:([Ee]arly|[Mm]id|[Ll]ate|the beginning of|the end of|the start of|the middle of)(?:[- ]|$))'

type Reader = (groups: readonly (string | undefined)[], span: Span, whole: string) => ToldDay[]
type Form = { readonly form: RegExp; readonly read: Reader }

const forms: readonly Form[] = [
  {
    form: /\b(\d{4})[-/](\d\d)[-/](\d\d)\b/g,
    read: ([y, m, d], span) => [{ ...span, kind: 'day', year: Number(y), month: Number(m), day: Number(d) }],
  },
  {
    form: /\b(\d{1,2})([./]) ?(\d{1,2})[./] ?(\d{4})\b/g,
    read: ([d, sign, m, y], span) => numbered([Number(d), Number(m)], Number(y), { sign, ...span }),
  },
  {
    form: new RegExp(`\\b(\\d{1,2})-${month}-(\\d{4})\\b`, 'g'),
    read: ([d, m, y], span) => [
      { ...span, kind: 'day', year: Number(y), month: monthNamed(m), day: Number(d) },
    ],
  },
  // April 29 to May 2, 1987
  {
    form: new RegExp(
      `\\b(?:from )?${month} ${dayNumber} (?:to|through|until|[-–—]) ${month} ${dayNumber}(?:,? ${year})?`,
      'g',
    ),
    read: ([m, d, toMonth, to, y], span) => [
      {
        ...span,
        kind: 'day',
        month: monthNamed(m),
        day: Number(d),
        toMonth: monthNamed(toMonth),
        to: Number(to),
        ...(y === undefined ? {} : { year: Number(y) }),
      },
    ],
  },
  // January 11 and 26, 2021
  {
    form: new RegExp(
      `${before}\\b${month} ${dayNumber}((?:${joined}\\d{1,2}(?:st|nd|rd|th)?(?!\\d))*)(?:,? ${year}|,? (?:of )?(last|this|next) year\\b)?`,
      'g',
    ),
    read: daysOfMonth,
  },
  // 11 and 26 January 2021
  {
    form: new RegExp(
      `${before}\\b((?:\\d{1,2}(?:st|nd|rd|th)?${joined})*)${dayNumber} (?:of )?${month}(?:,? ${year}|,? (?:of )?(last|this|next) year\\b)?`,
      'g',
    ),
    read: ([w, more, d, m, y, which], span) => daysOfMonth([w, m, d, more, y, which], span),
  },
  {
    form: new RegExp(`\\b(?:${part})?${month}(?:,| of)? ${year}`, 'g'),
    read: ([p, m, y], span) => [
      { ...span, kind: 'month', month: monthNamed(m), year: Number(y), ...partOf(p) },
    ],
  },
  {
    form: new RegExp(
      `\\b(?:${part}|${which}|(?<=\\b(?:[Ii]n|of|[Ss]ince|until|by|during|for|from|before|after|back in) ))${month}\\b(?! \\d)`,
      'g',
    ),
    read: ([p, w, m], span) => [
      { ...span, kind: 'month', month: monthNamed(m), ...partOf(p), ...whichOf(w) },
    ],
  },
  {
    form: new RegExp(`\\b(?:early |late |mid-?)?(spring|summer|autumn|fall|winter)(?: of)? ${year}`, 'gi'),
    read: ([s, y], span) => [{ ...span, kind: 'season', season: seasonOf(s), year: Number(y) }],
  },
  {
    form: new RegExp(`\\b${which}(spring|summer|autumn|fall|winter)\\b`, 'gi'),
    read: ([w, s], span) => [{ ...span, kind: 'season', season: seasonOf(s), ...whichOf(w) }],
  },
  {
    form: new RegExp(`\\b${which}?${weekday}\\b`, 'g'),
    read: ([w, d], span) => [{ ...span, kind: 'weekday', weekday: weekdayOf(d), ...whichOf(w) }],
  },
  {
    form: /\b(?:earlier |later )?(today|tonight|this (?:morning|afternoon|evening)|last night|yesterday(?: (?:morning|afternoon|evening))?|tomorrow|the day before yesterday|the day after tomorrow)\b/gi,
    read: ([d], span) => [{ ...span, kind: 'from today', days: fromToday(d) }],
  },
  {
    form: /\b(?:(earlier|later|early|late) )?(last|this|next|past|previous|coming)[ -](week|weekend|month|year)\b/gi,
    read: ([p, w, u], span) => near(p, w, u, span),
  },
  {
    form: /\b(?:over|at|during|on) the (?:past )?(weekend)\b/gi,
    read: (_, span) => [{ ...span, kind: 'near', unit: 'weekend', which: 'last' }],
  },
  {
    form: /\b(?:earlier|later) in the (week|month|year)\b/gi,
    read: ([u], span) => near('earlier', 'this', u, span),
  },
  {
    form: /\b(\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten) (day|week|fortnight|month|year)s? (ago|earlier|before(?=[,.]))/gi,
    read: ([n, u = '', how = ''], span) => [
      {
        ...span,
        kind: 'ago',
        count: countOf(n) * (/fortnight/i.test(u) ? 2 : 1),
        unit: /fortnight/i.test(u) ? 'week' : unitOf(u),
        ...(/ago/i.test(how) ? {} : { isBeforeThen: true as const }),
      },
    ],
  },
  // Told from the day told last, as "a day earlier" is.
  {
    form: /\bthe (?:following|next) day\b/gi,
    read: (_, span) => [{ ...span, kind: 'ago', unit: 'day', count: -1, isBeforeThen: true }],
  },
  {
    form: /\bthe (?:previous (?:day|night|evening)|(?:day|night|evening) before(?! yesterday| @))\b/gi,
    read: (_, span) => [{ ...span, kind: 'ago', unit: 'day', count: 1, isBeforeThen: true }],
  },
  {
    form: /(?<=\b[Oo]n )the (\d{1,2})(?:st|nd|rd|th)\b(?=[,.;)]| and\b| (?:in|at|to|with|he|she|they)\b|$)/g,
    read: ([d], span) => [{ ...span, kind: 'day of month', day: Number(d) }],
  },
  {
    form: new RegExp(`(?<=\\b(?:in|since|of|from|during|until|by) (?:early |late |mid-?)?)${year}\\b`, 'g'),
    read: ([y], span) => [{ ...span, kind: 'year', year: Number(y) }],
  },
]

/** Without one of these no form fits. */
const hint =
  /\d|day|night|tomorrow|morning|afternoon|evening|week|fortnight|month|year|ago\b|spring|summer|autumn|fall|winter|january|february|march|april|\bmay\b|june|july|august|september|october|november|december/i

/** All days and times that the words of a passage tell, none within another. */
export function toldDays(text: string, { start, end }: Span): ToldDay[] {
  const passage = text.slice(start, end).replace(/[\u00a0\u202f\n\r]/g, ' ')
  if (!hint.test(passage)) return []
  const found = forms.flatMap(({ form, read }, rank) =>
    [...passage.matchAll(form)].flatMap((match) => {
      const from = start + match.index
      const span = { start: from, end: from + match[0].length }
      return read(match.slice(1), span, match[0]).map((told) => ({ told, rank }))
    }),
  )
  return withYearsOfLists(text, apartByRank(found))
}

/** An earlier form wins, so that 9 November 2020 is no month. */
function apartByRank(found: readonly { readonly told: ToldDay; readonly rank: number }[]): ToldDay[] {
  const kept: ToldDay[] = []
  const ranks = found.toSorted(
    (a, b) => a.rank - b.rank || b.told.end - b.told.start - (a.told.end - a.told.start),
  )
  for (const { told } of ranks) {
    if (
      !isValid(told) ||
      kept.some(
        (other) =>
          told.start < other.end &&
          other.start < told.end &&
          !(told.kind === 'day' && other.kind === 'day' && sameForm(told, other)),
      )
    )
      continue
    kept.push(told)
  }
  return kept.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Days of one list share its words: "January 11 and 26, 2021". */
const sameForm = (a: Span, b: Span) => a.start === b.start && a.end === b.end

const isValid = (told: ToldDay) =>
  !('month' in told) ||
  (told.month >= 1 &&
    told.month <= 12 &&
    ((told.kind !== 'day' && told.kind !== 'either') || (told.day >= 1 && told.day <= 31)))

/** In "March 3, 2015, May 7 and June 8, 2016" the second has the year of the third. */
function withYearsOfLists(text: string, told: readonly ToldDay[]): ToldDay[] {
  const days = [...told]
  for (let index = days.length - 2; index >= 0; index--) {
    const one = days[index]
    const next = days[index + 1]
    if (one?.kind !== 'day' || next?.kind !== 'day' || one.year !== undefined || next.year === undefined)
      continue
    const between = text.slice(one.end, next.start)
    if (sameForm(one, next) || /^(?:,? and |, and |, | & |,)$/.test(between.replace(/\s+/g, ' ')))
      days[index] = { ...one, year: next.year }
  }
  return days
}

function daysOfMonth([w, m, d, more = '', y, which]: readonly (string | undefined)[], span: Span): ToldDay[] {
  const common = {
    ...span,
    kind: 'day' as const,
    month: monthNamed(m),
    ...(y === undefined ? {} : { year: Number(y) }),
    ...whichOf(which),
  }
  const others = [...more.matchAll(/\d+/g)].map(Number)
  const first = Number(d)
  const range = others.length === 1 && /[-–—]|\bto\b|through/.test(more)
  const all = [first, ...others].sort((a, b) => a - b)
  if (range) return [{ ...common, day: all[0] ?? first, to: all[1] ?? first }]
  return all.map((day) => ({ ...common, day, ...(w === undefined ? {} : { weekday: weekdayOf(w) }) }))
}

const near = (p: string | undefined, w: string | undefined, u: string | undefined, span: Span): ToldDay[] => {
  const part = p && (/^earl/i.test(p) ? 'earlier' : 'later')
  return [{ ...span, kind: 'near', unit: unitOf(u), which: whichWord(w), ...(part ? { part } : {}) }]
}

/** The day comes first where points part the numbers, and wherever it can be no month. */
function numbered(
  [one, other]: readonly [number, number],
  year: number,
  { sign, ...span }: Span & { readonly sign: string | undefined },
): ToldDay[] {
  const isEither = sign === '/' && one !== other && one <= 12 && other <= 12
  const [day, month] = other > 12 ? [other, one] : [one, other]
  return [{ ...span, kind: isEither ? 'either' : 'day', year, month, day }]
}
