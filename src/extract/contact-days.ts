import type { Mark, Sentence } from './sentences.ts'
import { statusOf } from './status.ts'
import type { Trigger } from './trigger.ts'

/** The mark of the day that each trigger of a sentence has, by the trigger's place in the list. */
export function daysOfTriggers(
  { text, marks, at: placeIn }: Sentence['marked'],
  triggers: readonly Trigger[],
  isTaken: (mark: Mark) => boolean,
): Map<Trigger, Mark> {
  // "…spoke on Monday in separate calls": the day is that of the verb.
  const verbs = triggers.filter(({ isAside, kind }) => !isAside || kind === null)
  const tellers = (verbs.some(({ isMain, kind }) => isMain && kind !== null) ? verbs : triggers).filter(
    (trigger, _, all) => !isPurpose(trigger) || all.every(isPurpose),
  )
  const found = new Map<Trigger, { mark: Mark; distance: number }>()
  for (const [index, mark] of marks.entries()) {
    if (mark.sign !== '#' || isTaken(mark)) continue
    const at = placeIn(index)
    const isRange = mark.told.some((told) => told.kind === 'day' && told.to !== undefined)
    if (
      !(isRange && /\bfrom $/.test(text.slice(0, at))) &&
      /\b(?:since|until|till|signed|concluded|adopted|reached|from|by|(?:agreement|statement|declaration|treaty|accord|deal)s? of)\s+(?:on |in )?$/i.test(
        text.slice(Math.max(0, at - 20), at),
      )
    )
      continue
    const others = text.slice(Math.max(0, at - 130), at)
    const deed = ofAnotherDeed.exec(others)
    const from = at - others.length + (deed?.index ?? others.length)
    const [nearest] = tellers
      .filter(({ start, end }) => deed === null || at < start || from < end)
      .map((trigger) => ({ trigger, distance: distance(text, at, trigger) }))
      .sort((a, b) => a.distance - b.distance)
    if (!nearest || nearest.distance > farthest) continue
    const before = found.get(nearest.trigger)
    if (!before || nearest.distance < before.distance)
      found.set(nearest.trigger, { mark, distance: nearest.distance })
  }
  return new Map([...found].map(([trigger, { mark }]) => [trigger, mark]))
}

/** "…discussed the truce adopted in Lima on #0": the day of a deed that stands right before it, and of no contact before that. */
const ofAnotherDeed =
  /\b(?!(?:held|scheduled|planned|arranged|expected|hosted|visited|talked|agreed|discussed|continued|resumed|started|opened|ended|renewed|reported|announced|received|welcomed|attended|proposed|postponed|telephoned|phoned|called|conferred|stopped)\b)(?:[a-z]{2,}ed|made|won|begun|born|took office|came into force|brought about|led|@\d+'s (?:[\w-]+ )?(?:offer|proposal|decision|attack|speech|statement|announcement|election|victory|death|test|letter|message|request)) (?:(?:in|at|by|near|between|with|from|into|under) (?:(?! (?:in|at|by|with) )[^,;.#]){1,60})?(?:on |in |of )?$/

/** "…received him for a working lunch on Monday": the day is not that of the lunch alone. */
const isPurpose = ({ left, right, isDefinite, isMain }: Trigger): boolean =>
  left.length + right.length === 0 && !isDefinite && !isMain

const farthest = 260

/** In characters, more where a clause or another sentence lies between; none for "On Monday, …" before the main verb. */
function distance(text: string, at: number, trigger: Trigger): number {
  const { start, end, isMain, isAside, left } = trigger
  const opens = /^\W*(?:on |in |earlier |late |early |over the )?$/i.test(text.slice(0, at))
  // "Earlier this month #0, she had refused, but at their meeting last week #1 …" tells of two days.
  const turns = at < start && /, (?:but|while|whereas|where) /.test(text.slice(at, start))
  if (opens && isMain && !turns) return isAside ? 2 : 1
  if (/\b(?:said|reported|announced|told|stated)\b[^@#]{0,24}$/i.test(text.slice(Math.max(0, at - 40), at)))
    return statusOf(text, trigger) === 'held' ? 150 : farthest + 1
  const between = at < start ? text.slice(at, start) : text.slice(Math.min(at, end), Math.max(at, end))
  // "…spoke for the first time since their summit in #0"
  if (
    at > end &&
    /\bsince\b|, which (?:(?:is|are|was|were) to|will|would) (?:continue|resume)\b/.test(between)
  )
    return farthest + 1
  const clauses = (
    between.match(
      /[;:]|, (?:and|but|who|while|where)\b|\bthat\b|\band (?=(?:I|he|she|they|we)\b)|\bfollowing\b|\bafter\b|\bbefore\b|\bahead of\b|, (?=@)/g,
    ) ?? []
  ).length
  // "@0, who goes to Lima #0, met @1": the day is that of the journey.
  const isAsideOf = at < start && /,/.test(between) && /, (?:who|which|whose)\b[^,]*$/.test(text.slice(0, at))
  // "@0 arrived #1 for talks with @2": the talks are to come. "…her visit on #1 and her talks": the day is that of the visit.
  const isForLater = at < start && /^#\d+,? (?:for|and|but) (?:[\w-]+ ){0,4}$/.test(between)
  const owned = at < start && left.length > 0 && between.length < 30 && !/[@,]|\b(?:and|but)\b/.test(between)
  return (
    (owned ? 0 : between.length) +
    (clauses + (isAsideOf ? 2 : 0) + (isForLater ? 1 : 0)) * 60 +
    (isAside ? 3 : 0)
  )
}
