import { describe, expect, it } from 'vitest'
import { bundleOf, faultsOf, held, spoke, type WrittenClaim, words } from './a-bundle.ts'

describe('a claim is refused', () => {
  const referenced: WrittenClaim = {
    predicate: 'referenced',
    subject: 'call/a',
    object: 'agreement/a',
    quotes: spoke,
  }
  const stated: WrittenClaim = {
    predicate: 'stated',
    subject: 'leader/a',
    object: 'topic/peace',
    value: 'Peace is near.',
    quotes: spoke,
  }
  it.each<[string, Record<string, unknown>, string]>([
    ['with an unknown predicate', { ...held, predicate: 'met' }, 'Invalid option'],
    ['with a field nobody knows', { ...held, mood: 'good' }, 'Unrecognized key: "mood"'],
    [
      'with a bound that is no day',
      { ...held, date: { edtf: '2022', earliest: '2022-13-01' } },
      'Invalid ISO date, found "2022-13-01"',
    ],
    [
      'with a place in no text',
      { ...held, quotes: [{ document: 'document/a', start: -1, end: 2, sha256: '0'.repeat(64) }] },
      'Too small',
    ],
    ['with no object in its list', { ...referenced, object: [] }, 'Too small'],
    [
      'with an id that is none',
      { ...held, subject: 'Call A' },
      'an id such as leader/ilham-aliyev, found "Call A"',
    ],
    [
      'with a subject outside the domain',
      { ...held, subject: 'leader/a' },
      'its subject leader/a is of type Leader',
    ],
    [
      'with an object outside the range',
      { ...referenced, object: 'topic/peace' },
      'its object topic/peace is of type Topic',
    ],
    [
      'that makes an agreement part of a contact',
      { ...referenced, predicate: 'partOf' },
      'joins things of one type',
    ],
    [
      'about itself',
      { ...referenced, predicate: 'discussed', object: 'call/a' },
      'call/a is both subject and object',
    ],
    ['without its object', { ...referenced, object: undefined }, 'referenced needs an object: Agreement'],
    ['with an object it does not take', { ...held, object: 'agreement/a' }, 'hasStatus takes no object'],
    ['without its value', { ...held, value: undefined }, 'hasStatus needs a value'],
    ['without what was stated', { ...stated, value: undefined }, 'stated needs a value'],
    ['with a value it does not take', { ...referenced, value: 'yes' }, 'referenced takes no value'],
    [
      'with a value outside the words allowed',
      { ...held, value: 'in_force' },
      '"in_force" is no value of hasStatus for',
    ],
    ['without its date', { ...held, predicate: 'dated', value: undefined }, 'dated needs a date'],
    ['with a date it does not take', { ...held, date: '2022-04-09' }, 'hasStatus takes no date'],
    [
      'with a date nobody can read',
      { ...held, predicate: 'dated', value: undefined, date: 'April 9' },
      '"April 9" is no date Readout can read',
    ],
    [
      'with inverted bounds',
      {
        ...held,
        predicate: 'dated',
        value: undefined,
        date: { edtf: '2022-04', earliest: '2022-04-10', startLatest: '2022-04-09' },
      },
      'The date "2022-04" has inverted bounds',
    ],
    [
      'with bounds that no day of its date lies between',
      {
        ...held,
        predicate: 'dated',
        value: undefined,
        date: { edtf: '2022-05-10', earliest: '1999-01-01', latest: '1999-12-31' },
      },
      'no day of it lies between them',
    ],
    [
      'that one side alleges, and nobody says which',
      { ...held, alleged: true },
      'it is alleged, and needs the speaker who says so',
    ],
    [
      'with a qualifier the predicate does not take',
      { ...held, stance: 'praised' },
      'hasStatus takes no stance',
    ],
    ['with a role where there is none', { ...held, role: 'host' }, 'hasStatus takes no role'],
    [
      'with a role outside the list',
      { ...referenced, predicate: 'partyTo', subject: 'state/AZE', role: 'host' },
      '"host" is no role of partyTo: it takes party, proposer, mediator',
    ],
    [
      'with an object that nobody declared',
      { ...referenced, object: 'agreement/z' },
      'its object agreement/z refers to nothing',
    ],
    [
      'with a speaker that nobody declared',
      { ...referenced, speaker: 'leader/z' },
      'its speaker leader/z refers to nothing',
    ],
    [
      'with a speaker that cannot speak',
      { ...referenced, speaker: 'topic/peace' },
      'its speaker topic/peace is of type Topic',
    ],
    [
      'with a teller that nobody declared',
      { ...held, toldBy: ['leader/z'] },
      'its toldBy leader/z refers to nothing',
    ],
    [
      'when stated during what is no contact',
      { ...stated, during: 'state/AZE' },
      'its during state/AZE is of type State',
    ],
    ['when stated during nothing', { ...stated, during: 'call/z' }, 'its during call/z refers to nothing'],
    [
      'from what is no document',
      { ...held, basis: 'editor', reason: 'So it was.', quotes: [], from: 'call/a' },
      'its from call/a is of type Contact',
    ],
    ['from the dispatch', { ...held, from: 'document/a-dispatch' }, 'a dispatch: name the original'],
    [
      'with words that are not in the text',
      { ...held, quotes: [words('they quarrelled')] },
      'it does not stand in the text',
    ],
    ['with words that stand there twice', { ...held, quotes: [words('spoke')] }, 'more than once'],
    [
      'with words of a document that has no text here',
      { ...held, quotes: [{ document: 'document/a', exact: 'spoke' }] },
      'whose text is not at hand',
    ],
    [
      'with words of a document that is not in the bundle',
      { ...held, quotes: [{ document: 'document/z', exact: 'spoke' }] },
      'it quotes document/z, which is no readable document of this bundle',
    ],
    [
      'with neither quote nor basis',
      { ...held, quotes: [] },
      'neither a quote nor a basis other than quoted',
    ],
    ['with a basis but no reason', { ...held, basis: 'editor' }, 'the basis editor needs a reason'],
    ['with an id that is not its hash', { ...held, id: 'claim/0' }, 'its id is not its hash, claim/'],
  ])('%s', async (_, claim, reason) => {
    const faults = await faultsOf(bundleOf([held, claim as WrittenClaim]))
    expect(faults).toEqual([expect.stringContaining(reason)])
    expect(faults[0]).toMatch(/^claims\[1\]/)
  })
})
