import { bodyAt } from './body-at.ts'
import { readRules } from './rules.ts'
import type { Token } from './tokens.ts'

/** Capital words that are never a name, whatever stands around them. */
const never = new Set(
  `i the a an and or but in on at of to for from by with as if it its he she his her they their we our you your this that these those
  there here who whom whose which what when where while why how also both all some many most more such no not
  after before during since until between among amid against about over under following earlier later then today yesterday tomorrow
  meanwhile however moreover additionally finally furthermore speaking according asked commenting responding welcoming
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december jan feb mar apr jun jul aug sept oct nov dec
  call calls meeting meetings conversation conversations talk talks visit visits summit readout statement telephone phone video
  remarks press joint report reports announcement agreement agreements treaty accord declaration protocol memorandum
  republic federation kingdom union council commission committee ministry government parliament congress assembly court group
  party forces army navy war peace north south east west northern southern eastern western central middle nations
  house street airport palace hotel university institute university street avenue square city sea ocean gulf river island islands
  excellency majesty highness mr mrs ms dr sir president's separate official following amid ahead says said leader leaders
  regarding concerning previously separately recently subsequently additionally
  corridor caucasus europe asia africa america balkans mediterranean pacific atlantic indo-pacific eurasia kremlin
  christmas easter eid ramadan nowruz independence day year holiday birthday new
  session sessions forum dialogue roundtable lunch luncheon breakfast dinner banquet audience delegation counterparts
  meets receives received hosts hosted holds held speaks spoke discusses discuss discussed visits visited welcomes attends did does could would should q
  chairs co-chairs arrives departs pays concludes greets congratulates exchanges makes takes has had is are was were`.split(
    /\s+/,
  ),
)

/** Where a name that begins at a token ends; the same token where none does. Honorifics before it are passed over. */
export function nameAt(
  tokens: readonly Token[],
  start: number,
): { readonly from: number; readonly next: number } {
  const { honorifics, particles, suffixes } = readRules().titles
  let from = start
  while (
    tokens[from] &&
    (isTheHon(tokens, from) || honorifics.has(tokens[from]?.lower.replace(/\.$|\s/g, '') ?? '')) &&
    (tokens[from]?.isCapital || isTheHon(tokens, from))
  )
    from = tokens[from + 1]?.text === '.' ? from + 2 : from + 1
  let next = from
  while (next < tokens.length && next - from < mostParts) {
    const token = tokens[next]
    if (!token) break
    if (next > from && tokens[next - 1]?.isPossessive) break
    if (next > from && token.text === ',' && suffixes.has(tokens[next + 1]?.lower ?? '')) {
      next += 2
      if (isPointed(tokens, next)) next++
    } else if (isNamePart(tokens, next) || isMay(tokens, next, from)) next++
    else if (
      particles.has(token.lower) &&
      !token.isPossessive &&
      continuesAfterParticles(tokens, next) &&
      (next > from || /^(?:al|el|bin|ibn|de|von|van)$/.test(token.lower))
    )
      next++
    else break
  }
  if (next > from && suffixes.has(tokens[next - 1]?.lower ?? '') && isPointed(tokens, next)) next++
  while (next > from && particles.has(tokens[next - 1]?.lower ?? '') && !tokens[next - 1]?.isCapital) next--
  return { from, next }
}

const mostParts = 8

/** The point of "Jr." is a token of its own. */
const isPointed = (tokens: readonly Token[], next: number): boolean =>
  tokens[next]?.text === '.' && tokens[next - 1]?.end === tokens[next]?.start

/** "Senator the Hon. Ada Bo" */
const isTheHon = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.lower === 'the' && /^(?:hon|honou?rable|rt|right)\.?$/.test(tokens[index + 1]?.lower ?? '')

/** Theresa May, but not "Putin May 9": a family name that is a month. */
const isMay = (tokens: readonly Token[], index: number, from: number): boolean =>
  tokens[index]?.text === 'May' && index > from && !/^\d/.test(tokens[index + 1]?.text ?? '')

function continuesAfterParticles(tokens: readonly Token[], index: number): boolean {
  const { particles } = readRules().titles
  let next = index + 1
  while (particles.has(tokens[next]?.lower ?? '') && !tokens[next]?.isCapital) next++
  return isNamePart(tokens, next)
}

function isNamePart(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token?.isCapital) return /^(?:al|el|as|ad|an|ar|at|ash|az|d|o)[-’'‘`]\p{Lu}/u.test(token?.text ?? '')
  const { heads, modifiers, portfolios } = readRules().titles
  if (/^\p{Lu}\.$/u.test(token.text)) return true
  if (/^(?:\p{Lu}\.[ \u00a0]?){2,}$/u.test(token.text)) return bodyAt(tokens, index) === null
  if (never.has(token.lower) || heads.has(token.lower) || heads.has(token.lower.replace(/s$/, '')))
    return false
  if (
    modifiers.has(token.lower) ||
    (portfolios.has(token.lower) && token.lower !== 'land') ||
    /\d/.test(token.text)
  )
    return false
  const body = bodyAt(tokens, index)
  if (!body) return true
  // Israel Katz, Jordan Bardella: a state that another name follows at once.
  return (
    !body.isAdjective &&
    body.next === index + 1 &&
    !token.isPossessive &&
    isPlainName(tokens[index + 1]) &&
    bodyAt(tokens, index + 1) === null &&
    !(index > 0 && /^(?:of|in|to|for|from|and)$/.test(tokens[index - 1]?.lower ?? ''))
  )
}

const isPlainName = (token: Token | undefined) =>
  token?.isCapital === true &&
  /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
  !never.has(token.lower) &&
  !readRules().titles.heads.has(token.lower) &&
  !readRules().titles.modifiers.has(token.lower)
