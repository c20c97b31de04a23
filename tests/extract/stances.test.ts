import { describe, expect, it } from 'vitest'
import { readText } from '../../src/extract/read-text.ts'

const referencesIn = (sentence: string) =>
  readText(
    `News from the region\nJuly 20, 2022\n\nPresident Ada Bo of Chad spoke today with Prime Minister Cy Do of Mali. ${sentence}\n`,
    null,
  ).references

const forms: readonly (readonly [agreement: string, polarity: string, sentence: string])[] = [
  ['dayton', 'positive', 'The two leaders reaffirmed their commitment to the Dayton Peace Agreement.'],
  ['ceasefire', 'positive', 'The President called for full implementation of the ceasefire agreement.'],
  ['grain', 'positive', 'The leaders welcomed the signing of the Black Sea Grain Initiative in Istanbul.'],
  ['joint-comprehensive', 'negative', 'The President accused Iran of violating the JCPOA.'],
  ['new-start', 'negative', 'President Bo condemned the decision to suspend the New START Treaty.'],
  ['paris', 'negative', 'The President criticised the withdrawal from the Paris Agreement.'],
  [
    'good-friday',
    'positive',
    'The President underscored the importance of protecting the gains of the Good Friday Agreement.',
  ],
  [
    'pretoria',
    'positive',
    'He urged both parties to adhere to the cessation of hostilities agreement signed in Pretoria.',
  ],
  [
    'minsk',
    'positive',
    'The importance of the strict implementation of the Minsk Package of Measures of 2015 was stressed.',
  ],
  [
    'maritime',
    'neutral',
    'They discussed negotiations on a maritime boundary agreement between Israel and Lebanon.',
  ],
  ['2016', 'positive', 'The Vice President reiterated support for the peace agreement of 24 November 2016.'],
  [
    '2018-09-17',
    'positive',
    'The presidents noted the importance of implementing the Russian-Turkish memorandum of September 17, 2018.',
  ],
  ['prisoner', 'positive', 'The sides agreed to continue work on a prisoner exchange deal.'],
  ['resolution-2231', 'neutral', 'The ministers mentioned UN Security Council Resolution 2231.'],
]

describe('what is said of an agreement', () => {
  it.each(forms)('%s is %s: %s', (agreement, polarity, sentence) => {
    const [reference, another] = referencesIn(sentence)
    expect(reference?.agreements.map(({ id }) => id).join(' ')).toContain(agreement)
    expect(reference?.polarity).toBe(polarity)
    expect(another).toBeUndefined()
  })

  it.each([
    ['They discussed the Bangui Declaration and the Mopti Pact.', 'Bangui Declaration', 'Mopti Pact'],
    [
      'They discussed the Treaty of Gao and the Bamako Water Protocol.',
      'Treaty of Gao',
      'Bamako Water Protocol',
    ],
    ['They discussed the Convention on the Niger River Basin.', 'Convention on the Niger River Basin'],
    ['They discussed the Pretoria Agreement of November 2, 2022.', 'Pretoria Agreement'],
    ['They discussed the Collective Security Treaty Organization.'],
    ['They discussed the Democratic National Convention.'],
  ])('is kept by its own name, though no list has it: %s', (sentence, ...names) => {
    const named = referencesIn(sentence).flatMap(({ agreements }) => agreements.map(({ name }) => name))
    expect(named.toSorted()).toEqual(names.toSorted())
  })

  it.each([
    ['President Bo denied that Chad was violating the Paris Agreement.', 'referenced', undefined],
    ['President Bo rejected the claim that Chad had breached the Paris Agreement.', 'referenced', undefined],
    [
      'The Prime Minister dismissed President Bo’s accusation that Mali had breached the Paris Agreement.',
      'violation_alleged',
      'Ada Bo',
    ],
    ['President Bo accused Mali of breaching the Paris Agreement.', 'violation_alleged', 'Ada Bo'],
  ])('is no charge by whoever rejects it: %s', (sentence, stance, speaker) => {
    expect(referencesIn(sentence).map((one) => [one.stance, one.speaker?.name])).toEqual([[stance, speaker]])
  })

  it.each([
    'They did not discuss the Paris Agreement.',
    'President Bo never raised the Paris Agreement.',
    'The Paris Agreement was not mentioned.',
  ])('is nothing where it was not said: %s', (sentence) => {
    expect(referencesIn(sentence)).toEqual([])
  })

  it.each([
    'The leaders discussed the work of the OSCE Minsk Group and the situation in Minsk.',
    'The leaders recalled their meeting at Camp David and the talks in Geneva.',
  ])('is nothing where a body or a place only sounds like one: %s', (sentence) => {
    expect(referencesIn(sentence)).toEqual([])
  })
})
