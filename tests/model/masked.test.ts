import { describe, expect, it } from 'vitest'
import { masked } from '../../src/model/masked.ts'

describe('a name that was withdrawn', () => {
  const names = ['Jane Doe', 'Doe', 'Дое', 'Jean-Luc Doe-Roe']
  it.each([
    ['Jane Doe called.', '[…] called.'],
    ['JANE\n  DOE called Doe’s deputy.', '[…] called […]’s deputy.'],
    ['Doebler met the doe.', 'Doebler met the […].'],
    ['Позвонила Дое.', 'Позвонила […].'],
    ['Nobody called.', 'Nobody called.'],
    ['Jean-Luc Doe-Roe called.', '[…] called.'],
  ])('is masked where it stands as whole words: %s', (text, without) => {
    expect(masked(text, names)).toBe(without)
  })

  it('may have signs that mean something to a search', () => {
    expect(masked('O. (Bob) [x] * said so', ['O. (Bob) [x] *'])).toBe('[…] said so')
  })

  it('that nobody has masks nothing', () => {
    expect(masked('Jane Doe', [])).toBe('Jane Doe')
  })
})
