import type { Random } from './random.ts'

/** Given names, beginnings and ends of family names of one language, enough to make hundreds of people. */
type Naming = {
  readonly given: string
  readonly roots: string
  readonly ends: string
  readonly cyrillic?: true
}

const namings: readonly Naming[] = [
  {
    given: 'İlham Ceyhun Rəşad Elçin Səfər Murad Günel Aytən Şahin Vüqar Orxan Könül',
    roots: 'Əli Bayram Rüstəm Quli Həsən Məmməd Vəli İbrahim Cəfər Şükür Əhməd Nəcəf Qasım Mustafa Tağı',
    ends: 'yev ov zadə bəyli',
    cyrillic: true,
  },
  {
    given: 'Nikol Ararat Mher Armen Zareh Anahit Gagik Tigran Vahé Lusine Hovhannes Ruben',
    roots: 'Grigor Petros Hakob Sargs Mirzo Paschin Avet Karapet Danel Simon Hovsep Manouk Terz Galst',
    ends: 'yan ian',
    cyrillic: true,
  },
  {
    given: 'Sergej Dmitrij Igor Oleg Natalja Viktor Aleksej Jelena Grigorij Konstantin Ljudmila Maksim',
    roots: 'Belous Chovaj Morgul Ryab Sokol Zajc Vetr Gromyk Lugan Orl Tjut Kras Djak Zubk Ščerb Žar',
    ends: 'ov ev in skij enko',
    cyrillic: true,
  },
  {
    given: 'Charles Élise François Hélène Jérôme Maëlle Thérèse Benoît Agnès Loïc Océane Gaëtan',
    roots: 'Beau Mont Grand Clair Val Roche Fontaine Lefèv Château Bois Dela Saint-',
    ends: 'mont vière croix ville lac bert noît rac',
  },
  {
    given: 'José María Íñigo Lucía Ramón Begoña Andrés Inés Joaquín Núria Óscar Belén',
    roots: 'Ferná Gonzá Martí Rodrí Muño Ibáñ Peñal Echeve Álva Quiño Lópe Bení',
    ends: 'ndez lez nez guez za tegui ves rría',
  },
  {
    given: 'Jürgen Annalena Käthe Björn Günther Heike Sören Åsa Lars Øystein Maj Jörg',
    roots: 'Schröd Müll Häus Baer Stein Köh Grün Lind Sjö Øster Nygå Berg',
    ends: 'er ler mann bock feld strøm gård kvist',
  },
  {
    given: 'Mevlüt Şükrü Ayşe Recai Çağla Hakkı Gülşen Yiğit Özlem Oğuz İsmet Tuğba',
    roots: 'Çavuş Erdo Yıldız Kılıç Özdem Şahin Gül Akdağ Toprak Karaca Doğru Bozkır',
    ends: 'oğlu ğan ır lı soy taş',
  },
  {
    given: 'Giorgi Salome Irakli Nino Davit Tamar Levan Ketevan Zurab Mzia Vakhtang Eka',
    roots: 'Zurab Marga Kvirik Gari Papua Chkhe Baratash Javakh Tsere Orbel Lortki Mache',
    ends: 'shvili dze iani ava uri',
  },
]

const words = (text: string) => text.split(' ')

/** A person's name, and the other ways in which documents write it. */
export type PersonName = { readonly name: string; readonly aliases: readonly string[] }

export function personName(random: Random): PersonName {
  const naming = random.oneOf(namings)
  const given = random.oneOf(words(naming.given))
  const family = random.oneOf(words(naming.roots)) + random.oneOf(words(naming.ends))
  const name = `${given} ${family}`
  const plain = withoutAccents(name)
  const aliases = [
    plain,
    `${withoutAccents(given)[0]}. ${withoutAccents(family)}`,
    withoutAccents(family).replaceAll('j', 'y').replaceAll('v', 'w'),
    ...(naming.cyrillic ? [inCyrillic(plain)] : []),
  ]
  return { name, aliases: [...new Set(aliases)].filter((alias) => alias !== name) }
}

const others: Readonly<Record<string, string>> = { ə: 'a', Ə: 'A', ı: 'i', ø: 'o', Ø: 'O', ß: 'ss', ł: 'l' }

export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[əƏıøØßł]/g, (letter) => others[letter] ?? letter)

const cyrillic: readonly (readonly [string, string])[] = [
  ...[['shch', 'щ'] as const, ['kh', 'х'] as const, ['ch', 'ч'] as const, ['sh', 'ш'] as const],
  ...[['zh', 'ж'] as const, ['ts', 'ц'] as const, ['ya', 'я'] as const, ['ye', 'е'] as const],
  ...[['ja', 'я'] as const, ['je', 'е'] as const, ['ju', 'ю'] as const, ['jo', 'ё'] as const],
  ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter, index) => {
    return [letter, 'абцдефгхийклмнопкрстуввхйз'.charAt(index)] as const
  }),
]

function inCyrillic(text: string): string {
  let rest = text
  let written = ''
  while (rest !== '') {
    const [latin, letter] = cyrillic.find(([start]) => rest.toLowerCase().startsWith(start)) ?? [
      rest.charAt(0),
      rest.charAt(0),
    ]
    written += rest.charAt(0) === rest.charAt(0).toLowerCase() ? letter : letter.toUpperCase()
    rest = rest.slice(latin.length)
  }
  return written
}

/** The last part of an id. */
export const slug = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
