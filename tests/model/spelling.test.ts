import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/model/spelling.ts'

const spelled = (text: string) => wordsOf(text).map((word) => word.spelled)
const sounded = (text: string) => wordsOf(text).map((word) => word.sounded)

describe('one name sounds the same', () => {
  it.each([
    ['in Azerbaijan and Russia, in German and French', 'Aliyev Алиев Aliev Alijew Alieff'],
    ['in English, Turkish and Russian', 'Erdogan Erdoğan Erdoghan Эрдоган'],
    ['in Armenian, Russian, German and French', 'Pashinyan Փաշինյան Пашинян Paschinjan Pachinian'],
    ['by two ways to write Cyrillic', 'Jeyhun Джейхун Dzheykhun'],
    ['with w or v', 'Bayramov Байрамов Bayramow Baïramov'],
    ['with ff', 'Lavrov Лавров Lawrow Lavroff'],
    ['with sh, sch or ch', 'Shoigu Шойгу Schoigu Choïgou'],
    ['with s or z', 'Zelensky Зеленський Selenskyj Zelenskiy'],
    ['with ye or e', 'Yerevan Ереван Erevan Jerewan'],
    ['with ts or z', 'Yeltsin Ельцин Eltsin Jelzin'],
    ['with kh, gh, q or ch', 'Karabakh Карабах Karabagh Qarabağ Karabach'],
    ['with x', 'Khankendi Ханкенди Xankendi'],
    ['with h or g', 'Heydar Гейдар Heidar'],
    ['with dzh, dsch or dj', 'Azerbaijan Азербайджан Aserbaidschan Azerbaïdjan'],
    ['with or without y between vowels', 'Nazarbayev Назарбаев Nasarbajew Nazarbaev'],
  ])('%s', (_how, names) => {
    expect(new Set(sounded(names)).size).toBe(1)
  })
})

describe('two names sound different', () => {
  it.each(['Putin Pashinyan', 'Mirzoyan Mustafayev', 'Lachin Lavrov', 'Armenia Romania', 'Baku Batumi'])(
    '%s',
    (names) => {
      expect(new Set(sounded(names)).size).toBe(2)
    },
  )
})

describe('the words of a text', () => {
  it('are told without accents, capitals and possessives', () => {
    expect(spelled('Şahin Laçın, Armenia’s Füzuli')).toEqual(['sahin', 'lacin', 'armenia', 'fuzuli'])
  })

  it('are parted by dashes, and not within O’Brien, U.N. or 2,000', () => {
    expect(spelled('Nagorno–Karabakh O’Brien U.N. 2,000')).toEqual([
      'nagorno',
      'karabakh',
      'obrien',
      'un',
      '2000',
    ])
  })

  it('have one number for 9, 09 and 9th, and no sound for it', () => {
    expect(spelled('9 09 9th')).toEqual(['9', '9', '9'])
    expect(sounded('9 RJ983')).toEqual([null, null])
  })

  it('stand where they are said to, in code points', () => {
    const text = '📞 Алиев’s 𝒫 call'
    const points = [...text]
    expect(wordsOf(text).map(({ start, end }) => points.slice(start, end).join(''))).toEqual([
      'Алиев’s',
      '𝒫',
      'call',
    ])
  })

  it('have nothing but Latin letters and digits in their spelling and sound, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const points = [...text]
        let last = 0
        for (const { start, end, spelled, sounded } of wordsOf(text)) {
          expect(spelled).toMatch(/^[a-z0-9]+$/)
          if (sounded !== null) expect(sounded).toMatch(/^[A-Z]+$/)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(points.slice(start, end).join('')).toMatch(/^[\p{L}\p{M}\p{N}]/u)
          last = end
        }
      }),
    )
  })
})
