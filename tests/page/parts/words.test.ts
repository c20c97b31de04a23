import { describe, expect, it } from 'vitest'
import { openRoom, placedLabels } from '../../../src/model/labels.ts'
import { withValues } from '../../../src/page/ask.ts'
import { AroundDocument, ContactsBetweenDocument } from '../../../src/page/documents.generated.ts'
import { monthsOf, withGaps } from '../../../src/page/months.ts'
import { dateInWords } from '../../../src/page/wording.ts'

const dated = (edtf: string, earliest: string | null, latest: string | null) => ({
  edtf,
  earliest,
  startLatest: latest,
  endEarliest: earliest,
  latest,
})

describe('a date in words', () => {
  it.each([
    [dated('2022-12-12', '2022-12-12', '2022-12-12'), '12 Dec 2022'],
    [dated('2022-12', '2022-12-01', '2022-12-31'), 'Dec 2022'],
    [dated('2022', '2022-01-01', '2022-12-31'), '2022'],
    [dated('[2023-01-03..2023-04-25]', '2023-01-03', '2023-04-25'), 'between 3 Jan 2023 and 25 Apr 2023'],
    [dated('[2021-01-26,2021-11-26]', '2021-01-26', '2021-11-26'), '26 Jan 2021 or 26 Nov 2021'],
    [dated('[..2022-09-30]', null, '2022-09-30'), 'by 30 Sept 2022'],
    [dated('[2022-05-31..]', '2022-05-31', null), 'from 31 May 2022'],
    [dated('2022-05-22/2022-05-29', '2022-05-22', '2022-05-29'), '22 May 2022 to 29 May 2022'],
    [dated('[2022-04,2022-05]', '2022-04-01', '2022-05-31'), 'Apr 2022 or May 2022'],
    [dated('[2021,2022-11-26]', '2021-01-01', '2022-11-26'), '2021 or 26 Nov 2022'],
    [dated('2022-21', '2022-03-01', '2022-05-31'), 'spring 2022'],
    [dated('2022-05~', '2022-05-01', '2022-05-31'), 'about May 2022'],
    [dated('202X', '2020-01-01', '2029-12-31'), '1 Jan 2020 to 31 Dec 2029'],
    [null, 'date unknown'],
  ])('%j is "%s"', (date, words) => {
    expect(dateInWords(date)).toBe(words)
  })
})

it('an operation with its values written in needs no variables, and has enums without quotation marks', () => {
  const around = withValues(AroundDocument, { of: ['leader/a'], through: ['LEADER'], limit: 80 })
  expect(around).not.toMatch(/\$/)
  expect(around).toMatch(/of: \["leader\/a"\]/)
  expect(around).toMatch(/through: \[LEADER\]/)
  const between = withValues(ContactsBetweenDocument, {
    both: [{ participants: { all: ['leader/a'] } }],
    from: null,
    to: null,
  })
  expect(between).toMatch(/and: \[\{ ?participants: \{ ?all: \["leader\/a"\] ?\} ?\}\]/)
})

it('months without a contact stand between those with one, an uncertain one counts in each of its months in part, and one known only to be later is not sure', () => {
  const call = {
    kind: 'CALL',
    status: null,
    alleged: false,
    disputed: false,
    weight: 1,
    community: 1,
  } as const
  const months = monthsOf([
    { ...call, id: 'a', name: 'a', date: dated('2022-01-05', '2022-01-05', '2022-01-05') },
    { ...call, id: 'b', name: 'b', date: dated('[2022-03-30..2022-04-02]', '2022-03-30', '2022-04-02') },
    { ...call, id: 'c', name: 'c', date: dated('[2022-01-09..]', '2022-01-09', null) },
  ])
  expect(withGaps(months)).toEqual([
    { month: '2022-01', sure: 1, perhaps: 1 },
    { month: '2022-02', sure: 0, perhaps: 0 },
    { month: '2022-03', sure: 0, perhaps: 0.5 },
    { month: '2022-04', sure: 0, perhaps: 0.5 },
  ])
})

it('of labels that would overlap, the more important keeps its place and the other takes the next free one or none', () => {
  const within = { left: 0, top: 0, right: 400, bottom: 400 }
  const wanting = Array.from({ length: 12 }, (_, index) => ({
    text: `${index}`,
    x: 200,
    y: 200,
    radius: 5,
    width: 100,
  }))
  const labels = placedLabels(wanting, { labels: openRoom(), things: openRoom(), insisting: 0 }, within)
  expect(labels[0]?.text).toBe('0')
  expect(labels.length).toBeLessThan(12)
  for (const [index, { box }] of labels.entries()) {
    for (const other of labels.slice(index + 1)) {
      expect(
        box.right <= other.box.left ||
          other.box.right <= box.left ||
          box.bottom <= other.box.top ||
          other.box.bottom <= box.top,
      ).toBe(true)
    }
  }
})
