import type { Candidate, Term } from '../../../src/model/match/mention.ts'
import type { ThingType } from '../../../src/model/thing.ts'
import { readDate } from '../../../src/model/uncertain-date.ts'

const types: Readonly<Record<string, ThingType>> = {
  leader: 'Leader',
  state: 'State',
  organisation: 'Organisation',
  agreement: 'Agreement',
  place: 'Place',
}

/** A candidate of which nothing is known but what is given; its id tells its type. */
export const known = (id: string, names: readonly string[], given: Partial<Candidate> = {}): Candidate => ({
  id,
  type: types[id.split('/')[0] ?? ''] ?? 'Topic',
  names,
  wikidata: null,
  iso2: null,
  iso3: null,
  cow: null,
  terms: [],
  born: null,
  died: null,
  date: null,
  parties: [],
  ...given,
})

/** `Prime Minister of Armenia 2018-05-08/..`, an office of the state or organisation told. */
export function term(text: string, id: string, names: readonly string[]): Term {
  const edtf = text.split(' ').at(-1) ?? ''
  const title = text.slice(0, -edtf.length).trim()
  const office = `office/${id.split('/')[1]}-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`
  return { office, title, of: { id, names }, date: readDate(edtf) }
}
