/** What a person answers to a list of claims; `numbers` are those of the list, from 1. */
export type ReviewLine =
  | { readonly do: 'accept' | 'show'; readonly numbers: readonly number[] }
  | { readonly do: 'reject'; readonly numbers: readonly number[]; readonly why: string }
  | {
      readonly do: 'correct'
      readonly number: number
      readonly correction: Readonly<Record<string, unknown>>
      readonly why: string
    }
  | { readonly do: 'merge'; readonly former: string; readonly kept: string; readonly why: string }
  | { readonly do: 'next' | 'quit' | 'help' }
  | { readonly do: 'nothing'; readonly problem: string }

export const reviewHelp = `  a                 accept all that are listed
  a 1-5 8           accept these
  r 3 7 why         reject these, with the reason
  c 4 stance=signed why=They signed it there.
                    say a claim otherwise, field by field (subject, object, value, date, role, stance,
                    polarity, channel, speaker, onBehalfOf, negated, alleged, certain; nothing behind =
                    takes one away), with the reason or without
  m leader/ilham-aliev leader/ilham-aliyev why
                    make two things one: the former id, the one to keep, the reason
  w 3               show all the words of a claim
  n or Enter        on to the next document; what is left goes on waiting
  q                 quit`

/** @param count how many claims are listed. */
export function readReviewLine(line: string, count: number): ReviewLine {
  const [word = 'n', ...rest] = line.trim().split(/\s+/).filter(Boolean)
  switch (word) {
    case 'a':
      return onNumbers(rest.length === 0 ? [`1-${count}`] : rest, count, (numbers) => ({
        do: 'accept',
        numbers,
      }))
    case 'w':
      return onNumbers(rest, count, (numbers) => ({ do: 'show', numbers }))
    case 'r':
      return rejected(rest, count)
    case 'c':
      return corrected(rest, count)
    case 'm':
      return merged(rest)
    case 'n':
      return { do: 'next' }
    case 'q':
      return { do: 'quit' }
    case '?':
      return { do: 'help' }
    default:
      return { do: 'nothing', problem: `"${word}" is none of a, r, c, m, w, n, q; ? tells what they do.` }
  }
}

const isNumber = (word: string) => /^\d+(-\d+)?$/.test(word)

function onNumbers(
  words: readonly string[],
  count: number,
  then: (numbers: readonly number[]) => ReviewLine,
): ReviewLine {
  const ranges = words.map((word) => {
    const [first, last = first] = word.split('-').map(Number)
    return { word, first: first ?? 0, last: last ?? 0 }
  })
  const wrong = ranges.find(
    ({ word, first, last }) => !isNumber(word) || first < 1 || last > count || last < first,
  )
  if (wrong) return { do: 'nothing', problem: `"${wrong.word}" is no number from 1 to ${count}.` }
  if (ranges.length === 0) return { do: 'nothing', problem: `Say which, by numbers from 1 to ${count}.` }
  const numbers = ranges.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  return then([...new Set(numbers)])
}

function rejected(words: readonly string[], count: number): ReviewLine {
  const end = words.findIndex((word) => !isNumber(word))
  const why = end === -1 ? '' : words.slice(end).join(' ')
  if (why === '')
    return { do: 'nothing', problem: 'Say why behind the numbers, such as: r 3 The call was only planned.' }
  return onNumbers(words.slice(0, end), count, (numbers) => ({ do: 'reject', numbers, why }))
}

const switches: ReadonlySet<string> = new Set(['negated', 'alleged', 'certain'])

function corrected([word = '', ...rest]: readonly string[], count: number): ReviewLine {
  const said = rest.join(' ')
  // A value may have blanks: it goes on to the next field.
  const fields = [...said.matchAll(/(\w+)=(.*?)(?=\s+\w+=|$)/g)]
  const [first] = fields
  if (!first) return { do: 'nothing', problem: 'Say what is right, such as: c 4 stance=signed' }
  if (first.index > 0)
    return {
      do: 'nothing',
      problem: `"${said.slice(0, first.index).trim()}" is no field: say it as field=value.`,
    }
  const why = fields.find(([, name]) => name === 'why')?.[2]?.trim() || 'The words say it so.'
  const typed = fields
    .filter(([, name]) => name !== 'why')
    .map(([, name = '', value = '']) => [name, valueTyped(name, value.trim())] as const)
  const wrong = typed.find(([name, value]) => switches.has(name) && typeof value === 'string')
  if (wrong) return { do: 'nothing', problem: `${wrong[0]} is true or false, and not "${wrong[1]}".` }
  return onNumbers([word], count, ([number = 1]) => ({
    do: 'correct',
    number,
    correction: Object.fromEntries(typed),
    why,
  }))
}

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
])

function valueTyped(name: string, value: string): string | boolean | null | readonly string[] {
  if (value === '') return null
  if (switches.has(name)) return truths.get(value.toLowerCase()) ?? value
  return name === 'object' && value.includes(',') ? value.split(',').map((each) => each.trim()) : value
}

function merged([former, kept, ...why]: readonly string[]): ReviewLine {
  if (former === undefined || kept === undefined || why.length === 0)
    return { do: 'nothing', problem: 'Say the former id, the one to keep, and why.' }
  return { do: 'merge', former, kept, why: why.join(' ') }
}
