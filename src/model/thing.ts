/** The kinds of things the graph is about, each a label beside `:Thing` (design of the graph: docs/model.md). */
export const thingTypes = [
  'Leader',
  'State',
  'Organisation',
  'Office',
  'Agreement',
  'Contact',
  'Topic',
  'Place',
  'Document',
] as const
export type ThingType = (typeof thingTypes)[number]

/** A word with its article, for a sentence. */
export const aOrAn = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`

/** A readable, global and permanent address such as `leader/ilham-aliyev`: minted once, never read for meaning. */
export type Id = string

/** Lower-case words, digits and ISO codes after a kind: `state/AZE`, `call/2022-12-12-aliyev-putin`. */
export const idPattern = /^[a-z]+\/[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/

/** A contact whose kind a source states gets the label of that kind; where sources disagree it has none. */
export const contactKinds = { call: 'Call', meeting: 'Meeting', visit: 'Visit', message: 'Message' } as const
