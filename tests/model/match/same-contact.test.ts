import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameContact, type ToldContact } from '../../../src/model/match/same-contact.ts'
import { readDate } from '../../../src/model/uncertain-date.ts'
import { anyEdtf } from '../any-date.ts'

const call = (
  edtf: string | null,
  participants: readonly string[],
  more: Partial<ToldContact> = {},
): ToldContact => ({
  kind: 'call',
  status: 'held',
  participants,
  bodies: [],
  date: edtf === null ? null : readDate(edtf),
  places: [],
  accounts: [],
  ...more,
})
const visit = (edtf: string, participants: readonly string[], more: Partial<ToldContact> = {}) =>
  call(edtf, participants, { kind: 'visit', ...more })
const verdict = (a: ToldContact, b: ToldContact) => sameContact(a, b).verdict

describe('two accounts of a contact', () => {
  it('are of one, if the same two spoke on the same day', () => {
    expect(
      sameContact(call('2022-05-30', ['putin', 'aliyev']), call('2022-05-30', ['aliyev', 'putin'])),
    ).toEqual({
      score: 0.97,
      verdict: 'same',
      reasons: ['with aliyev, putin in both', 'both on 2022-05-30', 'both are told as a call'],
    })
  })

  it('are of two, if one spoke with somebody else', () => {
    const [one, other] = [call('2022-04-09', ['putin', 'aliyev']), call('2022-04-09', ['putin', 'pashinyan'])]
    expect(verdict(one, other)).toBe('different')
  })

  it('are of two, if one document tells of both', () => {
    const told = (account: string) =>
      call('2022-04-09', ['putin', 'aliyev'], { accounts: [{ document: 'document/3', account }] })
    expect(sameContact(told('row 5'), told('row 6'))).toMatchObject({
      verdict: 'differentFrom',
      reasons: ['document/3 tells of both, as of two'],
    })
    expect(verdict(told('row 5'), told('row 5'))).toBe('same')
  })

  it('are of one visit, if a table of guests and one of travels tell its two sides', () => {
    const guests = visit('2001-11-12/2001-11-15', ['putin'], { bodies: ['RUS', 'USA'] })
    const travels = visit('2001-11-13', ['bush', 'putin'], { bodies: ['USA', 'RUS'], kind: 'meeting' })
    expect(verdict(guests, { ...travels, kind: 'visit' })).toBe('same')
    expect(verdict(guests, travels)).toBe('proposed')
  })

  it('are of two visits, if different guests came on the same day', () => {
    const guest = (name: string, state: string) => visit('2001-11-13', [name], { bodies: [state, 'USA'] })
    expect(verdict(guest('putin', 'RUS'), guest('blair', 'GBR'))).toBe('different')
  })

  it.each([
    ['2022-05', '2022-05-30'],
    ['[2022-05-22..2022-05-29]', '2022-05'],
    [null, '2022-05-30'],
  ])('are proposed at most, if the day is vague: %s and %s', (one, other) => {
    expect(verdict(call(one, ['putin', 'aliyev']), call(other, ['putin', 'aliyev']))).toBe('proposed')
  })

  it('are of two on days of a set that the other is not one of', () => {
    const set = call('[2021-01-26,2021-11-26]', ['putin', 'aliyev'])
    expect(verdict(set, call('2021-06-01', ['putin', 'aliyev']))).toBe('different')
  })

  it('are of two on days apart, even neighbouring ones', () => {
    expect(verdict(call('2022-05-30', ['putin', 'aliyev']), call('2022-05-31', ['putin', 'aliyev']))).toBe(
      'different',
    )
    expect(sameContact(call('2022-05-30', ['a', 'b']), call('2022-07-31', ['a', 'b'])).score).toBe(0)
  })

  it('are proposed, if a third one took part by one of them', () => {
    const bilateral = call('2022-10-31', ['putin', 'aliyev'], { kind: 'meeting' })
    const trilateral = call('2022-10-31', ['putin', 'aliyev', 'pashinyan'], { kind: 'meeting' })
    expect(verdict(bilateral, trilateral)).toBe('proposed')
  })

  it('are not of one, if the one is a call and the other a letter', () => {
    const letter = call('2022-05-30', ['putin', 'aliyev'], { kind: 'message' })
    expect(verdict(letter, call('2022-05-30', ['putin', 'aliyev']))).toBe('different')
  })

  it('are proposed, if they name different places', () => {
    const meeting = (place: string) =>
      call('2022-10-31', ['putin', 'aliyev'], { kind: 'meeting', places: [place] })
    expect(verdict(meeting('place/sochi'), meeting('place/sochi'))).toBe('same')
    expect(verdict(meeting('place/sochi'), meeting('place/moscow'))).toBe('proposed')
  })
})

const some = (...ids: readonly string[]) => fc.subarray([...ids])
const anyContact = fc.record({
  kind: fc.constantFrom('call', 'meeting', 'visit', 'message', null),
  status: fc.constantFrom('held', 'planned', 'cancelled', null),
  participants: some('a', 'b', 'c'),
  bodies: some('A', 'B', 'C'),
  date: fc.option(anyEdtf.map(readDate)),
  places: some('p', 'q'),
  accounts: fc.array(fc.record({ document: fc.constantFrom('d', 'e'), account: fc.constantFrom('1', '2') }), {
    maxLength: 2,
  }),
})

describe('whether two accounts are of one contact', () => {
  it('does not depend on which comes first', () => {
    fc.assert(
      fc.property(anyContact, anyContact, (a, b) => {
        expect(sameContact(a, b)).toEqual(sameContact(b, a))
      }),
    )
  })

  it('is never sure where a day is vague', () => {
    fc.assert(
      fc.property(anyContact, anyContact, (a, b) => {
        const isVague = !a.date || !b.date || a.date.earliest === '0001-01-01'
        if (isVague) expect(verdict(a, b)).not.toBe('same')
      }),
    )
  })
})
