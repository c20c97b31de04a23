import { describe, expect, it } from 'vitest'
import { matcher } from '../../../src/model/match/matcher.ts'
import { verdictOn } from '../../../src/model/match/verdict.ts'
import { labelled } from './labelled.ts'
import { world } from './world.ts'

const match = matcher(world)

const answers = labelled.map((told) => {
  const { text, on, of, id } = told
  const verdict = verdictOn(
    match({ names: [text], on, of, types: [id.startsWith('state/') ? 'State' : 'Leader'] }),
  )
  return {
    ...told,
    same: verdict.verdict === 'same' ? verdict.match.id : null,
    proposed: verdict.verdict === 'proposed' ? verdict.matches.map((each) => each.id) : [],
  }
})

const wrong = answers.filter(({ same, id, label }) =>
  label === 'same' ? same !== null && same !== id : label === 'doubtful' ? same !== null : same === id,
)
const sought = answers.filter(({ label }) => label === 'same')
const found = sought.filter(({ same, id }) => same === id)

describe('of hand-labelled mentions of the leaders and states of the world', () => {
  it('there are enough to judge by', () => {
    expect(labelled.length).toBeGreaterThan(300)
  })

  it('none is taken for somebody who is not meant, or cannot be told from another', () => {
    expect(wrong).toEqual([])
  })

  it('at least 19 of 20 that can be told are found, and the others are proposed or missed', () => {
    const missed = sought.filter((each) => !found.includes(each)).map(({ text }) => text)
    console.info(
      `precision ${found.length}/${found.length + wrong.length}, recall ${found.length}/${sought.length}; missed: ${missed.join(', ')}`,
    )
    expect(found.length / sought.length).toBeGreaterThanOrEqual(0.95)
  })

  it('those who come into question are proposed', () => {
    const doubtful = answers.filter(({ label }) => label === 'doubtful')
    const unnamed = doubtful.filter(({ proposed, id }) => !proposed.includes(id)).map(({ text }) => text)
    // Russian spells Chinese by a table of its own.
    expect(unnamed).toEqual(['Си Цзиньпин'])
  })

  it('those who are not meant are not proposed', () => {
    const proposed = answers.filter(
      ({ label, proposed, id }) => label === 'different' && proposed.includes(id),
    )
    expect(proposed.map(({ text, id }) => [text, id])).toEqual([])
  })
})
