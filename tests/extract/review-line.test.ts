import { describe, expect, it } from 'vitest'
import { readReviewLine } from '../../src/cli/review-line.ts'

describe('a correction that is typed', () => {
  it.each([
    ['c 1 certain=yes', { certain: true }],
    ['c 1 negated=FALSE alleged=', { negated: false, alleged: null }],
    ['c 1 value=Ada Bo role=alias', { value: 'Ada Bo', role: 'alias' }],
    ['c 1 object=leader/a, leader/b', { object: ['leader/a', 'leader/b'] }],
  ])('is taken field by field: %s', (line, correction) => {
    expect(readReviewLine(line, 3)).toMatchObject({ do: 'correct', number: 1, correction })
  })

  it('has the reason that is given, and else one', () => {
    const why = 'They signed it = twice.'
    expect(readReviewLine(`c 1 stance=signed why=${why}`, 3)).toEqual({
      ...{ do: 'correct', number: 1 },
      ...{ correction: { stance: 'signed' }, why },
    })
    expect(readReviewLine('c 1 stance=signed', 3)).toMatchObject({ why: 'The words say it so.' })
  })

  it.each([
    ['c 1 certain=1', 'certain is true or false, and not "1".'],
    ['c 1 the day is wrong date=2020-05-05', '"the day is wrong" is no field: say it as field=value.'],
    ['c 1 signed', 'Say what is right, such as: c 4 stance=signed'],
  ])('is refused where part of it would be lost: %s', (line, problem) => {
    expect(readReviewLine(line, 3)).toEqual({ do: 'nothing', problem })
  })
})
