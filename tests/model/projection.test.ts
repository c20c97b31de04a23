import { describe, expect, it } from 'vitest'
import { graphOf, told } from './told.ts'

const call = 'call/of-may'
const held = (value: string, rest = {}) => told(call, 'hasStatus', { value, ...rest })
const dated = (date: string, rest = {}) => told(call, 'dated', { date, ...rest })
const took = (who: string, rest = {}) => told(who, 'participated', { objects: call, ...rest })
const second = { from: 'document/second' }
const fourth = { from: 'document/fourth' }
const third = { from: 'document/third' }
const alleged = { alleged: true, speaker: 'leader/b' }

describe('the name of a thing', () => {
  it('is the one that most first tellers use, and the others are its aliases', () => {
    const name = (value: string, rest = {}) => told('leader/a', 'named', { value, role: 'name', ...rest })
    const { of } = graphOf(
      name('Anna', second),
      name('Anna A.', fourth),
      name('Anna A.'),
      name('Anne', { role: 'alias' }),
    )
    expect(of('leader/a')).toMatchObject({ name: 'Anna A.', aliases: ['Anna', 'Anne'] })
  })

  it('is the one that a reviewer preferred, however many use another', () => {
    const name = (value: string, rest = {}) => told('leader/a', 'named', { value, role: 'name', ...rest })
    const { of } = graphOf(name('Anna'), name('Anna', second), name('Annabel', { rank: 'preferred' }))
    expect(of('leader/a')).toMatchObject({ name: 'Annabel', aliases: ['Anna'] })
  })

  it('is an alias where no source says more', () => {
    const { of } = graphOf(told('leader/a', 'named', { value: 'Anna', role: 'alias' }))
    expect(of('leader/a')).toMatchObject({ name: 'Anna', aliases: [] })
  })
})

describe('the date of a contact', () => {
  it('is what overlapping dates have in common', () => {
    const { of, disagreements } = graphOf(dated('2022-05'), dated('2022-05-30', second))
    expect(of(call)).toMatchObject({ edtf: '2022-05-30', earliest: '2022-05-30', dateDisputed: false })
    expect(disagreements).toEqual([])
  })

  it('is the set of days that cannot both be right, between the bounds of both', () => {
    const { of, disagreements } = graphOf(dated('2022-05-30'), dated('2022-06-01', second))
    expect(of(call)).toMatchObject({
      edtf: '[2022-05-30,2022-06-01]',
      earliest: '2022-05-30',
      latest: '2022-06-01',
      dateDisputed: true,
      disputed: true,
    })
    expect(disagreements).toMatchObject([
      { id: 'disagreement/call.of-may.date', over: call, field: 'date', rule: 'dates-apart', sources: 2 },
    ])
    expect(disagreements[0]?.sides.map(({ value }) => value).sort()).toEqual(['2022-05-30', '2022-06-01'])
  })

  it('is that of the document that vouches for it, though one side alleges another', () => {
    const { of } = graphOf(dated('2022-05-30'), dated('2022-06-01', alleged))
    expect(of(call)).toMatchObject({ edtf: '2022-05-30', dateDisputed: true })
  })

  it('has bounds that no window misses where nothing is known', () => {
    const { of } = graphOf(held('held'))
    expect(of(call)).toMatchObject({
      edtf: null,
      earliest: '0001-01-01',
      latest: '9999-12-31',
      sortDay: '0001-01-01',
    })
  })

  it('is disputed where one tells a day in the gap of the days that another leaves open', () => {
    const { of } = graphOf(dated('[2021-01-26,2021-11-26]'), dated('2021-06-15', second))
    expect(of(call)).toMatchObject({ edtf: '[2021-01-26,2021-06-15,2021-11-26]', dateDisputed: true })
  })

  it.each(['2022-05-10', '2022-06-11'])('is not made narrower, nor disputed, by the guess %s', (day) => {
    const { of, disagreements } = graphOf(dated('2022-05'), dated(day, { certain: false, ...second }))
    expect(of(call)).toMatchObject({ edtf: '2022-05', dateDisputed: false })
    expect(disagreements).toEqual([])
  })

  it('is a guess where nobody knows it, and guesses do not quarrel', () => {
    const { of, disagreements } = graphOf(
      dated('2022-05-10', { certain: false }),
      dated('2022-05-11', { certain: false, ...second }),
    )
    expect(of(call)).toMatchObject({ edtf: '[2022-05-10,2022-05-11]', dateDisputed: false })
    expect(disagreements).toEqual([])
  })

  it('is not denied by who only guesses that it was another', () => {
    const guess = { certain: false, negated: true, ...second }
    expect(graphOf(dated('2022-05-30'), dated('2022-05-30', guess)).disagreements).toEqual([])
  })

  it('is the preferred one, and the loser of rank takes no part in a disagreement', () => {
    const { of, disagreements } = graphOf(
      dated('2022-05-30', { rank: 'preferred' }),
      dated('2022-06-01', second),
    )
    expect(of(call)).toMatchObject({ edtf: '2022-05-30', dateDisputed: false })
    expect(disagreements).toEqual([])
  })

  it.each([
    ['2022-05', 'denied'],
    ['2022-05-30', 'denied'],
    ['2022-05-31', undefined],
  ])('is denied by who says that it was not in %s', (day, rule) => {
    const { of, disagreements } = graphOf(dated('2022-05-30'), dated(day, { negated: true, ...second }))
    expect(of(call)).toMatchObject({ edtf: '2022-05-30', dateDisputed: rule !== undefined })
    expect(disagreements[0]?.rule).toBe(rule)
  })
})

describe('the status of a contact', () => {
  it.each([
    [['planned', 'held'], 'held', false],
    [['proposed', 'planned'], 'planned', false],
    [['planned', 'boycotted'], 'boycotted', false],
    [['held', 'cancelled'], null, true],
    [['planned', 'held', 'boycotted'], null, true],
    [[], null, false],
  ])('told as %j is %s, disputed: %s', (values, status, statusDisputed) => {
    const { of } = graphOf(dated('2022-05'), ...values.map((value) => held(value)))
    expect(of(call)).toMatchObject({ status, statusDisputed })
  })

  it('is not what somebody guesses', () => {
    const { of } = graphOf(held('planned'), held('held', { certain: false, ...second }))
    expect(of(call)).toMatchObject({ status: 'planned', statusDisputed: false })
    expect(graphOf(held('held', { certain: false })).of(call)).toMatchObject({ status: null })
  })

  it('is alleged where one side alone says what became of it', () => {
    const { of, disagreements } = graphOf(held('planned'), held('boycotted', alleged))
    expect(of(call)).toMatchObject({ status: 'boycotted', alleged: true, statusDisputed: false })
    expect(disagreements).toEqual([])
  })

  it('is what the document vouches for, and disputed, where one side says otherwise', () => {
    const { of } = graphOf(held('held'), held('boycotted', alleged))
    expect(of(call)).toMatchObject({ status: 'held', alleged: false, statusDisputed: true })
  })

  it('is alleged where none is told and one side alone says who took part', () => {
    expect(graphOf(took('leader/a', alleged)).of(call)).toMatchObject({ status: null, alleged: true })
    expect(graphOf(took('leader/a', alleged), took('leader/a')).of(call)).toMatchObject({ alleged: false })
  })
})

describe('a contact', () => {
  it('names the claims that tell that it took place, when and where', () => {
    const kind = told(call, 'hasKind', { value: 'call' })
    const place = told(call, 'heldAt', { objects: 'place/v' })
    const telling = [held('held'), dated('2022-05'), kind, place]
    const { of } = graphOf(
      ...telling,
      took('leader/a'),
      dated('2022-06', { negated: true }),
      held('planned', { rank: 'deprecated' }),
    )
    expect(of(call)).toMatchObject({ claimIds: telling.map(({ id }) => id).sort() })
  })
})

describe('an agreement', () => {
  const agreement = 'agreement/statement'
  const stage = (value: string, rest = {}) => told(agreement, 'hasStatus', { value, ...rest })

  it('stands at the latest stage that a source tells, without a quarrel', () => {
    const { of } = graphOf(stage('signed'), stage('in_force', second), stage('proposed', third))
    expect(of(agreement)).toMatchObject({ status: 'in_force', statusDisputed: false })
  })

  it('is not ended because one side alleges it', () => {
    const { of } = graphOf(stage('signed'), stage('ended', alleged))
    expect(of(agreement)).toMatchObject({ status: 'signed', statusDisputed: false })
  })
})

describe('the kind of a contact', () => {
  const kind = (value: string, channel: 'phone' | 'video' | null, rest = {}) =>
    told(call, 'hasKind', { value, channel, ...rest })

  it('is a label where sources agree', () => {
    const { of, labelsOf } = graphOf(kind('call', 'phone'), kind('call', null, second))
    expect(labelsOf(call)).toEqual(['Thing', 'Contact', 'Call'])
    expect(of(call)).toMatchObject({
      kind: 'call',
      channel: 'phone',
      kindDisputed: false,
      channelDisputed: false,
    })
  })

  it('is none where they do not', () => {
    const { of, labelsOf } = graphOf(kind('call', 'video'), kind('meeting', null, second))
    expect(labelsOf(call)).toEqual(['Thing', 'Contact'])
    expect(of(call)).toMatchObject({ kind: null, channel: null, kindDisputed: true })
  })

  it('is what is known, and the channel a guess where only a guess tells it', () => {
    const guessed = { certain: false, ...second }
    const { of, disagreements } = graphOf(
      kind('call', null),
      kind('call', 'video', guessed),
      kind('meeting', null, guessed),
    )
    expect(of(call)).toMatchObject({ kind: 'call', channel: 'video' })
    expect(disagreements).toEqual([])
  })

  it('may be agreed while the channel is not', () => {
    const { of } = graphOf(kind('call', 'phone'), kind('call', 'video', second))
    expect(of(call)).toMatchObject({
      kind: 'call',
      kindDisputed: false,
      channel: null,
      channelDisputed: true,
    })
  })
})

describe('what somebody denies', () => {
  it('stands, disputed, beside what is not denied', () => {
    const { all, disagreements, of } = graphOf(
      took('leader/a', { role: 'mediator' }),
      took('leader/c'),
      took('leader/a', { role: 'mediator', negated: true, ...second }),
    )
    expect(all('PARTICIPATED_IN').map(({ start, properties }) => [start, properties.disputed])).toEqual([
      ['leader/a', true],
      ['leader/c', false],
    ])
    expect(disagreements).toMatchObject([{ over: call, field: 'participated', rule: 'denied' }])
    expect(disagreements[0]?.sides.map(({ value }) => value).sort()).toEqual(['no', 'yes'])
    expect(of(call)).toMatchObject({ disputed: true })
  })

  it.each([
    ['another role', { role: 'host' }],
    ['another contact', { objects: 'call/of-june' }],
  ])('is not denied by who denies %s', (_, rest) => {
    const { disagreements } = graphOf(
      took('leader/a', { role: 'mediator' }),
      took('leader/a', { negated: true, ...rest }),
    )
    expect(disagreements).toEqual([])
  })

  it('is denied whoever it is that alleges otherwise', () => {
    const about = (rest: object) => told(call, 'referenced', { objects: 'agreement/statement', ...rest })
    const { all } = graphOf(
      about({ speaker: 'leader/a' }),
      about({ negated: true, alleged: true, speaker: 'leader/b', ...second }),
    )
    expect(all('REFERENCED').map(({ properties }) => properties.disputed)).toEqual([true])
  })

  it('leaves no trace where nobody states it', () => {
    const { relationships, disagreements } = graphOf(took('leader/a', { negated: true }))
    expect(relationships).toEqual([])
    expect(disagreements).toEqual([])
  })
})

describe('several objects', () => {
  it('mean at least one of them: an edge to each, certain only where it is named alone', () => {
    const november = ['agreement/of-2020', 'agreement/of-2021']
    const { all } = graphOf(
      told(call, 'referenced', { objects: november }),
      told(call, 'referenced', { objects: 'agreement/of-2021', ...second }),
    )
    expect(
      all('REFERENCED').map(({ end, properties }) => [end, properties.certain, properties.sources]),
    ).toEqual([
      ['agreement/of-2020', false, 1],
      ['agreement/of-2021', true, 2],
    ])
  })
})

describe('sources', () => {
  const kremlin = { toldBy: ['organisation/kremlin'] }
  const agencies = { toldBy: ['organisation/unnamed-x'] }

  it.each([
    [2, 'two outlets', [{}, second]],
    [1, 'two outlets that repeat one teller', [kremlin, { ...kremlin, ...second }]],
    [1, 'an outlet and unnamed agencies', [{}, { ...agencies, ...second }]],
    [2, 'unnamed tellers alone', [agencies, third]],
    [2, 'an outlet and a document of which no publisher is known', [{}, fourth]],
  ])('are %i for %s', (sources, _, tellings) => {
    const { all } = graphOf(
      ...tellings.map((telling) => told(call, 'about', { objects: 'topic/borders', ...telling })),
    )
    expect(all('ABOUT').map(({ properties }) => properties.sources)).toEqual([sources])
  })
})

describe('an allegation', () => {
  it('stands apart, with its speaker', () => {
    const { read } = graphOf(took('leader/a'), took('leader/a', { role: 'host', ...alleged }))
    expect(read('PARTICIPATED_IN')).toEqual([
      `leader/a host|leader/b|alleged ${call}`,
      `leader/a participant ${call}`,
    ])
  })
})
