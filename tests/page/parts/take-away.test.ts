import { describe, expect, it } from 'vitest'
import { askedFor } from '../../../src/page/take-away.ts'
import { viewOf } from '../../../src/page/view.ts'

const addressOf = (query: string, shown: readonly string[] = []) => {
  const { what, query: asked } = askedFor(viewOf(query), shown)
  return `${what}${asked}`
}

describe('what is taken away of a view', () => {
  it('of leaders is their whole network in the days chosen', () => {
    expect(addressOf('?show=leaders&from=2022-04&to=2022-05')).toBe(
      'network?projection=LEADERS_BY_CONTACTS&window.from=2022-04-01&window.to=2022-05-31',
    )
  })

  it('of everything has the kinds that are shown', () => {
    expect(addressOf('?show=overview&kinds=leader,call')).toBe('overview?through=LEADER,CALL&limit=300')
  })

  it('around things has what was expanded, and sure relations alone where no others are shown', () => {
    expect(addressOf('?show=around&of=leader/a&expand=leader/b&kinds=leader&doubt=sure')).toBe(
      'neighbourhood?of=leader/a,leader/b&limit=160&through=LEADER&statuses=HELD,PLANNED,PROPOSED,CANCELLED,BOYCOTTED&certain=true&alleged=false',
    )
  })

  it('of the ways between two has what they lead over', () => {
    expect(
      addressOf('?show=path&of=leader/a,leader/b&kinds=leader', ['leader/a', 'call/c', 'leader/b']),
    ).toMatch(/^neighbourhood\?of=leader\/a,call\/c,leader\/b&limit=3&/)
  })

  it('of an analysis is its table, and of their list nothing', () => {
    expect(addressOf('?show=overview&analysis=whoMeetsWhom')).toBe('whoMeetsWhom')
    expect(addressOf('?show=overview&analysis=')).toBe('')
  })
})
