import { describe, expect, it } from 'vitest'
import { addressOf, toggled, type View, viewOf } from '../../../src/page/view.ts'

describe('the address of a view', () => {
  it('says all that is seen, and reads back to the same', () => {
    const view: View = {
      show: 'around',
      of: ['leader/a', 'agreement/b'],
      expand: ['leader/c'],
      kinds: ['LEADER', 'STATE'],
      hide: ['state/X'],
      pin: [{ id: 'leader/a', x: -12, y: 30 }],
      camera: { x: -12.5, y: 30, scale: 0.75 },
      select: ['leader/a', 'agreement/b'],
      from: '2022-04',
      to: '2022-12',
      off: ['stance:agenda', 'document:document/x'],
      doubt: 'sure',
      analysis: 'whoMeetsWhom',
    }
    expect(viewOf(addressOf(view))).toEqual(view)
  })

  it('can be read by people', () => {
    expect(addressOf({ ...viewOf(''), select: ['leader/ilham-aliyev'] })).toBe(
      '?show=overview&select=leader/ilham-aliyev',
    )
  })

  it('says that every kind is switched off', () => {
    const none = { ...viewOf(''), kinds: [] }
    expect(addressOf(none)).toBe('?show=overview&kinds=')
    expect(viewOf(addressOf(none))).toEqual(none)
  })

  it.each(['1,2', '1,2,0', '1,2,9', 'x,2,1', '1,2,1e-9'])(
    'looks at all where it says no place: %s',
    (camera) => {
      expect(viewOf(`?camera=${camera}`)).toEqual(viewOf(''))
    },
  )

  it('knows twelve months, and no kinds that there are not', () => {
    expect(viewOf('?from=2022-13&to=2022-12&kinds=x')).toEqual({ ...viewOf(''), to: '2022-12' })
  })

  it.each(['?show=elsewhere&from=spring&kinds=&pin=x@y&doubt=deep', '?%E0%A4%A=1&of=%', ''])(
    'that makes no sense opens the first view: %s',
    (address) => {
      expect(viewOf(address)).toMatchObject({ show: 'overview', of: [], from: null, pin: [], doubt: 'all' })
    },
  )
})

it('what is switched twice is as before', () => {
  expect(toggled(toggled(['a', 'b'], 'c'), 'c')).toEqual(['a', 'b'])
})
