export const times = (count: number, text: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => text(number)).join(' ')
export const nested = (count: number, before: string, inner: string, after: string) =>
  before.repeat(count) + inner + after.repeat(count)

const doubling = (count: number) =>
  times(count, (n) => `fragment f${n} on Leader { ${n + 1 < count ? `...f${n + 1} ...f${n + 1}` : 'id'} }`)

/** Documents that cost their sender nothing and a careless service minutes. */
export const bombs: readonly (readonly [string, string])[] = [
  [
    'fields nested a thousand deep',
    `{ leaders ${nested(1_000, '{ nodes { contacts ', '{ totalCount }', '}}')} }`,
  ],
  [
    'fields nested 30 deep',
    `{ node(id: "a/b") ${nested(15, '{ ... on Leader { contacts { nodes ', '{ id }', '}}}')} }`,
  ],
  [
    'a field a thousand times under other names',
    `{ ${times(1_000, (n) => `a${n}: about { dataVersion }`)} }`,
  ],
  ['a name of a type a thousand times', `{ ${times(1_000, (n) => `a${n}: __typename`)} }`],
  ['a field a thousand times', `{ ${times(1_000, () => '__typename')} }`],
  ['equal fields with fields within', `{ ${times(160, () => 'about { dataVersion dataVersion }')} }`],
  ['directives on one field', `{ __typename ${times(1_000, () => '@include(if: true)')} }`],
  ['unknown directives', `{ __typename ${times(1_000, (n) => `@a${n}`)} }`],
  ['fragments that double', `{ leader(id: "a/b") { ...f0 } } ${doubling(40)}`],
  ['a fragment of itself', '{ leader(id: "a/b") { ...a } } fragment a on Leader { id ...a }'],
  [
    'fragments in a circle',
    '{ leader(id: "a/b") { ...a } } fragment a on Leader { ...b } fragment b on Leader { ...a }',
  ],
  ['a thousand fragments', `{ __typename } ${times(1_000, (n) => `fragment f${n} on Leader { id }`)}`],
  ['a thousand operations', times(1_000, (n) => `query q${n} { __typename }`)],
  ['a thousand variables in vain', `query (${times(2_000, (n) => `$v${n}: Int`)}) { __typename }`],
  ['lists within lists', `{ leader(id: ${nested(5_000, '[', '1', ']')}) { id } }`],
  ['objects within objects', `{ contacts(filter: ${nested(2_000, '{or:[', '{}', ']}')}) { totalCount } }`],
  ['a long list', `{ neighbourhood(of: [${'"a/b",'.repeat(10_000)}]) { leftOut { nodes } } }`],
  ['brackets alone', '{'.repeat(90_000)],
  ['words alone', `{ ${'a '.repeat(45_000)} }`],
  ['unknown fields', `{ ${times(900, (n) => `leder${n}`)} }`],
  [
    'the contract within itself',
    `{ __schema { types ${nested(10, '{ fields { type ', '{ name }', '}}')} } }`,
  ],
]
