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
