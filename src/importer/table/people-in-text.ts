import { isState } from './states.ts'

/** Somebody named in a cell: what stands there, and nothing more. */
export type PersonInText = {
  readonly office: string | undefined
  readonly name: string | undefined
  /** The adjective or body before the office ("Soviet", "UN"), or the country after the name. */
  readonly of: string | undefined
}

const rank =
  '(?:(?:Acting|Deputy|Vice|First|Interim|Provisional|Federal|Supreme|Transitional|Assistant|Honorary|Permanent) )*'
const portfolio =
  '(?:Foreign Affairs|External Affairs|External Relations|Foreign Relations|State|Defen[cs]e|Finance|Interior|Trade|Justice|Economy|Commerce|Agriculture|Energy|Oil|Petroleum|Information|Health|Education|Security)'
const cores = [
  'Presidents?(?: ?- ?[Ee]lect| ?- ?[Dd]esignate| of the Council of Ministers)?',
  'Co-President',
  // Slips of the pen among them, which are the same office.
  'Prime Minster|Prime Ministere|Prime Minister(?=\\p{Lu})',
  '(?:Prime|First|Chief) Ministers?(?: ?- ?[Ee]lect| ?- ?[Dd]esignate)?',
  '(?:Foreign|Defen[cs]e|Interior|Finance|Economic|Economics|Justice|Trade|Oil|Petroleum|Energy|External Affairs|Foreign Affairs) (?:Ministers?|Secretary)',
  `(?:State )?Ministers? (?:of|for) ${portfolio}(?: and ${portfolio})?`,
  `(?:Cabinet )?Secretary (?:of|for) ${portfolio}`,
  'Minister-?President|Minister',
  '(?:Vice-?)?Premiers?|Taoiseach|State Councill?or',
  'Chancellors?(?: ?- ?[Ee]lect)?',
  '(?:Crown |Queen |King )?(?:King|Queen|Prince|Princess)(?: Regent| Consort| Mother)?',
  'Emperor|Empress|Sultan|Emir|Amir|Shah|Mikado|Regent|Prince Regent|Grand Duke|Grand Duchess|Duke|Captain Regent|Captains Regent|Sheikh|Ruler',
  'Pope|Patriarch|Archbishop|Cardinal|Ayatollah|Grand Master',
  '(?:First |Party )?(?:General Secretary|Secretary[- ]General|First Secretary|Secretary)',
  'Governor[- ]General|Governor|Mayor|Speaker|Ambassador|High Representative|High Commissioner|Director[- ]General|Special Envoy|Special Representative|Administrator',
  '(?:Co-|Council |Party )?Chair(?:man|woman|person|men)?(?: of the (?:Presidency|Council of (?:Ministers|State)|Presidential Council|State Council|Joint Chiefs of Staff|Board))?|Chief(?: of State| Executive| Minister)?|Head of (?:State|Government)',
  'Generalissimo|(?:Major |Lieutenant |Brigadier )?General|(?:Field )?Marshal|Lieutenant Colonel|Colonel|Commander|Admiral|Captain|Junta Member',
]
const office = `${rank}(?:${cores.join('|')})`
const particle =
  '(?:de|da|do|dos|das|du|del|della|der|den|di|van|von|bin|ibn|ben|bint|abu|al|el|la|le|las|los|y|e|af|ould|of the|the)'
const namePart = `(?:${particle}\\b|(?:(?:al|el|as|ad|an|ar|at|ash|az)-|d[’'])?\\p{Lu}[\\p{L}\\p{M}’'.-]*|[ivx]+\\b|\\d(?:st|nd|rd|th))`
const suffix = '(?:,? (?:Jr\\.?|Sr\\.?|3rd|2nd|II|III))?'
const name = `${namePart}(?: ${namePart}){0,7}${suffix}`

const officeFirst = new RegExp(`^(${office})(?:$|[ -]+(?=\\p{Lu}|\\p{Ll})|(?=\\p{Lu}))(.+)?$`, 'u')
const beforeOffice = new RegExp(`(?:,? and | & |, )(?=(?:\\p{Lu}[\\p{L}.’'-]* ){0,3}?${office}\\b)`, 'u')
const wholePerson = new RegExp(
  `^(?:the )?((?:\\p{Lu}[\\p{L}.’'-]* ){0,3}?)(${office}) ((?!of )${name})$`,
  'u',
)
const plural = /(?:Presidents|Ministers|Premiers|Chancellors|Chairmen|Captains Regent)\b/

/** The people whom a cell consists of: "President A and Prime Minister B" is two, and "Pope John Paul II" one. */
export function peopleListed(text: string): readonly PersonInText[] {
  const listed = text
    .split(beforeOffice)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part): readonly PersonInText[] => {
      const [, title, rest] = officeFirst.exec(part) ?? []
      if (isSomethingElse(title === undefined ? part : (rest ?? ''))) return []
      return [{ office: title && usual(title), name: title === undefined ? part : rest, of: undefined }]
    })
  return listed.flatMap((person, index) => {
    const before = listed[index - 1]
    // "Premier and Prince Sihanouk" is one, of whom the first office is kept.
    if (person.name === undefined && listed[index + 1]?.name !== undefined) return []
    return before && before.name === undefined ? [{ ...person, office: before.office }] : [person]
  })
}

/**
 * Somebody beside the one named ("Kishida's wife"), an office that is held no more or written in another way, or one
 * that is longer than those known, of which nobody can say where it ends and the name begins.
 */
const isSomethingElse = (name: string): boolean =>
  /['’]s /.test(name) || /^(?:of |the |former |ex-|unknown$|PM |president |prime minister )/i.test(name)

/** One office is written one way, since its id and its title come from it. */
const usual = (title: string): string =>
  title
    .replace(/ ?- ?(elect|designate)$/i, (_, word: string) => `-${word.toLowerCase()}`)
    .replace(/Minster$|Ministere$/, 'Minister')

/**
 * The people who a text says were met, named with their offices: "Met with Prime Minister A and Queen B." What is said
 * otherwise ("the Foreign Ministers of five states", a name alone) is left out.
 *
 * @param after words that such a list follows, such as "met with".
 */
export function peopleAfter(text: string, after: readonly string[]): readonly PersonInText[] {
  return listsAfter(text, after).flatMap((list) =>
    list.split(beforeOffice).flatMap((part) => {
      const whole = part.trim().replace(/,$/, '')
      // Whoever follows without an office that is known is left out, and not the one before.
      return personIn(whole) ?? personIn(whole.split(nextOne)[0] ?? '') ?? []
    }),
  )
}

const nextOne = /,? and (?=\p{Lu})|, (?=\p{Lu}(?!r\b))/u

function personIn(part: string): PersonInText | undefined {
  const [written = '', country] = part.split(/ of (?=\p{Lu}[^,]*$)(?!.*\b(?:Foreign|State)\b)/u)
  const whole = wholePerson.exec(country === undefined ? part : written) ?? wholePerson.exec(part)
  if (!whole) return undefined
  const [, adjective = '', title = '', called = ''] = whole
  const whose = adjective.trim() || country?.trim() || undefined
  // Of "Foreign Ministers A and B" nobody can say from the words alone where the first name ends.
  if (plural.test(title) || !isBody(whose)) return undefined
  return { office: usual(title), name: called, of: whose }
}

/** A word before an office that is neither a state nor a body may belong to the office, or mean that it is held no more. */
function isBody(word: string | undefined): boolean {
  if (word === undefined || /^\p{Lu}{2,6}$/u.test(word)) return true
  return bodies.includes(word) || isState(word, 'demonym') || isState(word, 'name')
}

const bodies = [
  'African Union',
  'African Union Commission',
  'Arab League',
  'European Commission',
  'European Council',
  'European Union',
  'European Parliament',
]

// After these words comes where, when or why they met, or what else was done.
const elsewhere =
  / (?:in|at|on|during|to|while|before|after|about|aboard|from|for|regarding|concerning|where|who|en|prior|following|as|over|near|by|upon|with|\()(?: |$)|,? (?:and|or) (?=\p{Ll})|, (?!and )(?=\p{Ll})/u

function listsAfter(text: string, after: readonly string[]): readonly string[] {
  const starts = new RegExp(`\\b(?:${after.map(escaped).join('|')}) `, 'gi')
  return [...text.matchAll(starts)].flatMap((match) => {
    const start = match.index + match[0].length
    const [sentence] = wholeSentence.exec(text.slice(start, start + longestList)) ?? []
    return sentence === undefined || sentence.length === longestList
      ? []
      : [sentence.replace(/[.;]$/, '').split(elsewhere)[0] ?? '']
  })
}

// A point after an initial or a short form does not end the sentence.
const wholeSentence =
  /^.*?(?:(?<!\b(?:\p{Lu}|Jr|Sr|St|Ste|Dr|Mr|Mrs|Ms|Gen|Col|Gov|(?:^|, |and )Sen|Lt|U\.S|U\.N))\.|;|$)(?=\s|$)/su
// So that a cell with thousands of such words takes no longer than its length.
const longestList = 1_000

const escaped = (words: string) =>
  words
    .trim()
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ +/g, '\\s+')
