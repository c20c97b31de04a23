import { type Cast, nameIn } from './cast.ts'
import type { Draws } from './draws.ts'
import type { AgreementFact, ReferenceFact, StatementFact, SubjectFact } from './facts.ts'
import type { Occasion } from './occasion.ts'
import { type Telling, toldIn } from './tellings.ts'

const stances = [
  ...['referenced', 'implementation_discussed', 'implementation_urged', 'commitment_reaffirmed', 'praised'],
  ...['violation_alleged', 'agenda'],
]
const polarities = [null, 'positive', 'neutral', 'negative']

/** Agreements named in a contact: two in one breath where the words leave open which is meant, one twice in other ways. */
export function referencesIn(
  draws: Draws,
  cast: Cast,
  { occasion, tellings }: { occasion: Occasion; tellings: readonly Telling[] },
): readonly ReferenceFact[] {
  const speakers = [null, null, ...occasion.leaders]
  const references: ReferenceFact[] = []
  let left = cast.agreements
  for (
    let wanted = draws.weighted([
      [0, 40],
      [1, 30],
      [2, 18],
      [3, 12],
    ]);
    wanted > 0;
    wanted -= 1
  ) {
    const speaker = draws.one(speakers)
    const isOpen = draws.chance(0.12)
    const agreement = draws.oneOfFew(left)
    left = left.filter(({ id }) => id !== agreement.id)
    const meant = isOpen ? [agreement, draws.oneOfFew(left)] : [agreement]
    left = left.filter((one) => !meant.includes(one))
    const way = { stance: draws.one(stances), polarity: draws.one(polarities), speaker }
    const alleged = speaker !== null && draws.chance(0.15)
    references.push(
      ...told(cast, meant, {
        way: { ...way, certain: !isOpen, alleged },
        tellings: draws.some(tellings, 0.65),
      }),
    )
    if (isOpen || !draws.chance(0.2)) continue
    const otherWay = { ...way, stance: 'extension_discussed', certain: true, alleged: false }
    references.push(...told(cast, meant, { way: otherWay, tellings: draws.some(tellings, 0.5) }))
  }
  return references
}

function told(
  cast: Cast,
  meant: readonly AgreementFact[],
  { way, tellings }: { way: Omit<ReferenceFact, 'agreement' | 'told'>; tellings: readonly Telling[] },
): ReferenceFact[] {
  const said = way.alleged ? 'By the word of' : 'On the part of'
  const who = way.speaker ? `${said} ${nameIn(cast, way.speaker)}` : 'Here'
  const how = [way.stance.replaceAll('_', ' '), ...(way.polarity ? [`in a ${way.polarity} tone`] : [])].join(
    ', ',
  )
  const words = `${who} the ${meant.map(({ name }) => name).join(' or the ')} came up: ${how}.`
  return meant.map(({ id }) => ({ agreement: id, ...way, told: toldIn(tellings, words) }))
}

export function subjectsIn(draws: Draws, cast: Cast, tellings: readonly Telling[]): readonly SubjectFact[] {
  const subjects = [...cast.topics, ...cast.topics, ...cast.places, ...cast.states]
  const drawn = new Set(Array.from({ length: draws.below(4) }, () => draws.oneOfFew(subjects)))
  return [...drawn].map(({ id, name }) => {
    const certain = !draws.chance(0.08)
    const words = `They spoke of ${name}${certain ? '' : ', as far as one can tell'}.`
    return { subject: id, certain, told: toldIn(draws.some(tellings, 0.65), words) }
  })
}

export function statementsIn(
  draws: Draws,
  cast: Cast,
  { occasion, tellings }: { occasion: Occasion; tellings: readonly Telling[] },
): readonly StatementFact[] {
  if (!draws.chance(0.2)) return []
  const speaker = draws.one(occasion.leaders)
  const about = draws.one([...cast.topics, ...cast.agreements])
  const polarity = draws.one(['positive', 'neutral', 'negative'])
  const text = `Said something ${polarity} of ${about.name}.`
  const words = `A ${polarity} word on ${about.name} came from ${nameIn(cast, speaker)}.`
  return [{ speaker, about: about.id, text, polarity, told: toldIn(draws.some(tellings, 0.5), words) }]
}
