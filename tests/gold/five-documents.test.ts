import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { bundleSchema } from '../../src/importer/bundle.ts'
import { readTexts, sha256Of } from '../../src/importer/texts.ts'
import { areAtHand, originals, readAnnotations } from './annotations.ts'
import {
  inContacts,
  inLinks,
  inNegatives,
  inNoise,
  inReferences,
  inTellers,
  inTopics,
} from './contact-differences.ts'
import { deviations } from './deviations.ts'
import {
  type Differences,
  inAgreements,
  inConflicts,
  inOffices,
  inOrganisations,
  inPeople,
  inPlaces,
  inPublication,
  inStates,
} from './differences.ts'
import { readOwnGraph } from './own-graph.ts'
import { type Telling, tellingOf } from './telling.ts'

const tellings = areAtHand ? await readTellings() : []
const texts = areAtHand ? await readTexts(originals) : new Map<string, string>()

it('the five documents are compared with annotations where these are at hand', ({ skip }) => {
  if (!areAtHand)
    skip('nothing to compare with: ../shared/gold and ../shared/texts are not beside the project')
  expect(tellings).toHaveLength(5)
})

const aspects: Readonly<Record<string, Differences>> = {
  'the days of publication': inPublication,
  'the people, by all their names': inPeople,
  'who held which office': inOffices,
  'the states': inStates,
  'the organisations': inOrganisations,
  'the places': inPlaces,
  'the agreements, with day, parties and signatories': inAgreements,
  'the contacts, with kind, status, days, place and who took part in which role': inContacts,
  'the agreements referenced in contacts, with stance and polarity': inReferences,
  'the contacts that others discussed': inLinks,
  'the topics': inTopics,
  'who told whom': inTellers,
  'what is odd in the words': inConflicts,
  'the passages that are noise': inNoise,
  'what is said and no fact': inNegatives,
}

describe.each(tellings)('document $number', ({ number, telling }) => {
  const meant = deviations.filter(({ document }) => document === number)

  it.each(Object.entries(aspects))('agrees with its annotation on %s', (_aspect, differences) => {
    const unexplained = differences(telling).filter(
      (found) => !meant.some(({ difference }) => difference === found),
    )
    expect(unexplained).toEqual([])
  })

  it.each(meant.map(({ difference, reason }) => [difference, reason]))(
    'differs from it here: %s, since %s',
    (difference) => {
      const found = Object.values(aspects).flatMap((differences) => differences(telling))
      expect(found).toContain(difference)
    },
  )

  it('is quoted word for word, by place and hash', async () => {
    const points = [...textOf(telling)]
    const quotes = (await bundleOf(telling)).claims.flatMap((claim) => claim.quotes)
    const byPlace = quotes.filter((quote) => 'sha256' in quote)
    const wrong = byPlace.filter(
      ({ start, end, sha256 }) => sha256Of(points.slice(start, end).join('')) !== sha256,
    )
    expect(wrong).toEqual([])
    expect(byPlace.length).toBeGreaterThan(50)
  })

  it('is retold in other words: no seven in a row are its own', async () => {
    const own = new Set(runsOf(textOf(telling)))
    const { claims } = await bundleOf(telling)
    const retold = claims.flatMap(({ value, reason, quotes }) => [
      value ?? '',
      reason ?? '',
      ...quotes.map((quote) => ('exact' in quote ? quote.exact : '')),
    ])
    expect(
      [...(await dispatchRuns(telling)), ...retold.flatMap(runsOf)].filter((run) => own.has(run)),
    ).toEqual([])
  })
})

describe.runIf(areAtHand)('of what is no fact', () => {
  const relationships = tellings[0]?.telling.graph.relationships ?? []

  it('no call is about the closing of the Lachin road, on which the readout is silent', () => {
    const about = relationships.filter(
      ({ type, start, end }) => type === 'ABOUT' && start.startsWith('call/') && end.includes('lachin'),
    )
    expect(about).toEqual([])
  })

  it('no agreement is of the Monday on which the two presidents spoke of it', () => {
    const days = tellings.flatMap(({ telling }) =>
      telling.claims
        .filter(({ predicate, subject }) => predicate === 'dated' && subject.startsWith('agreement/'))
        .map(({ date }) => date?.edtf),
    )
    expect(days).toContain('2022-10-31')
    expect(days).not.toContain('2022-12-12')
  })

  it('no place whose owner is disputed lies in a state', () => {
    const places = relationships.filter(({ type }) => type === 'IN').map(({ start }) => start)
    expect(places).toEqual(['place/baku', 'place/brussels', 'place/moscow', 'place/yerevan'])
  })
})

async function readTellings(): Promise<{ number: string; telling: Telling }[]> {
  const [graph, annotations] = await Promise.all([readOwnGraph(), readAnnotations()])
  return annotations.map((annotated) => ({
    number: annotated.document.id.slice(0, 3),
    telling: tellingOf(annotated, graph),
  }))
}

const textOf = ({ annotated }: Telling) => texts.get(annotated.document.sha256) ?? ''

const fileOf = ({ graph, document }: Telling): string =>
  graph.bundles.find(({ documents }) => documents.some(({ id }) => id === document))?.file ?? ''

const bundleOf = async (telling: Telling) =>
  bundleSchema.parse(JSON.parse(await readFile(fileOf(telling), 'utf8')))

const dispatchRuns = async (telling: Telling) =>
  runsOf(await readFile(fileOf(telling).replace('bundle.json', 'dispatch.txt'), 'utf8'))

const runsOf = (text: string): string[] => {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return words.slice(6).map((_, index) => words.slice(index, index + 7).join(' '))
}
