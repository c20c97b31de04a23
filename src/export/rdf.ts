import type { Day } from '../model/bounds.ts'

export type Resource = Readonly<Record<string, unknown>>

/** All that names mean, so that a reader needs no network. */
export const context = {
  '@version': 1.1,
  readout: 'urn:readout:vocabulary:',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
} as const

/** Ids are for good and everywhere the same, whatever the address of the service. */
export const urn = (id: string): string => `urn:readout:${id}`

export const reference = (id: string) => ({ '@id': urn(id) })

export const day = (value: Day) => ({ '@type': 'xsd:date', '@value': value })

/** `PARTICIPATED_IN` is the property `readout:participatedIn`, `call` the class `readout:Call`. */
export function term(word: string, of: 'class' | 'property'): string {
  const camel = word.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return `readout:${of === 'class' ? camel.charAt(0).toUpperCase() + camel.slice(1) : camel}`
}
