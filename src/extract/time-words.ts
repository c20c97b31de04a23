export type Part = 'early' | 'mid' | 'late'
export type Which = 'last' | 'this' | 'next'
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'year'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

export const monthNamed = (word = '') =>
  months.findIndex((name) => name.startsWith(word.toLowerCase().replace(/\.$/, '').slice(0, 3))) + 1
export const weekdayOf = (word = '') => weekdays.indexOf(word.toLowerCase())
export const seasonOf = (word = '') =>
  ({ spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 })[word.toLowerCase()] ?? 0
export const partOf = (word: string | undefined) =>
  word === undefined
    ? {}
    : {
        part: /early|beginning|start/i.test(word)
          ? ('early' as const)
          : /late|end/i.test(word)
            ? ('late' as const)
            : ('mid' as const),
      }
export const whichWord = (word = ''): Which =>
  /last|past|previous/i.test(word) ? 'last' : /next|coming|following/i.test(word) ? 'next' : 'this'
export const whichOf = (word: string | undefined) => (word === undefined ? {} : { which: whichWord(word) })
export const unitOf = (word = ''): Unit =>
  (['day', 'week', 'weekend', 'month', 'year'] as const).find((unit) => unit === word.toLowerCase()) ?? 'day'
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
export const countOf = (word = '') =>
  /^\d+$/.test(word) ? Number(word) : Math.max(1, numbers.indexOf(word.toLowerCase()))
export const fromToday = (word = '') => {
  const told = word.toLowerCase().replace(/ (?:morning|afternoon|evening)$/, '')
  if (told === 'yesterday' || told === 'last night') return -1
  if (told === 'tomorrow') return 1
  if (told === 'the day before yesterday') return -2
  return told === 'the day after tomorrow' ? 2 : 0
}
