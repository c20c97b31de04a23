import type { Random } from './random.ts'

const subjects =
  'energy,gas transit,railways,border crossings,prisoners,demining,humanitarian aid,water,trade,customs,sanctions,' +
  'elections,peacekeepers,ceasefire,monitoring mission,arms control,nuclear safety,grain exports,migration,visas,' +
  'consular matters,culture,education,science,health,climate,fisheries,aviation,shipping,fibre cables,banking,taxation,' +
  'investment,space,cyber security,terrorism,drug trafficking,minorities,religious sites,missing persons,archives'
const aspects =
  ',cooperation,commission,roadmap,dispute,corridor,talks,guarantees,reform,statistics,financing,restrictions,' +
  'training,standards,prices,inspections,infrastructure,supply,research,law,forecasts,exchanges,agency,debt,ownership'

/** What contacts are about: plain subjects first, then aspects of them. */
export const topicNames: readonly string[] = aspects
  .split(',')
  .flatMap((aspect) => subjects.split(',').map((subject) => `${subject} ${aspect}`.trim()))

const placeStarts = 'Bar Lach Kal Gor Sev Tch Nakh Şuş Zang Meg Vard Bro Sam Gyum Qaz Tovu Fuz Ağd Xan Kel'
const placeEnds = 'ın bajar an kend abad ezur avan şehir grad ville burg ovka çay dağ kert sk ino al'

export const placeName = (random: Random): string =>
  random.oneOf(placeStarts.split(' ')) + random.oneOf(placeEnds.split(' '))

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const

/** `2020-11-09` as `9 November 2020`. */
export const dayInWords = (day: string): string => `${dayAndMonth(day)} ${day.slice(0, 4)}`

export const dayAndMonth = (day: string): string =>
  `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]}`

export const agreementKinds = [
  ...[
    'Joint statement',
    'Declaration',
    'Treaty',
    'Memorandum',
    'Protocol',
    'Trilateral statement',
    'Roadmap',
  ],
] as const

/** How a contact comes to speak of an agreement, by stance: the words that a claim quotes. */
export const stanceWords: Readonly<Record<string, string>> = {
  referenced: 'recalled',
  agenda: 'had on the agenda',
  implementation_discussed: 'discussed how far things are with',
  implementation_urged: 'called for full compliance with',
  commitment_reaffirmed: 'reaffirmed that they stand by',
  praised: 'praised',
  violation_alleged: 'spoke of breaches of',
  negotiation_discussed: 'went on negotiating',
  signing_planned: 'agreed to sign soon',
  signed: 'signed',
  extension_discussed: 'weighed an extension of',
}
