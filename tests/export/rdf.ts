import jsonld from 'jsonld'
import { Parser, type Quad } from 'n3'

/** The triples of a JSON-LD document, as a library of RDF reads them, without asking any other host. */
export async function triplesOf(text: string): Promise<Quad[]> {
  const quads = await jsonld.toRDF(JSON.parse(text), {
    format: 'application/n-quads',
    documentLoader: (address) => Promise.reject(new Error(`It asks for ${address}.`)),
  })
  return new Parser({ format: 'N-Quads' }).parse(quads)
}

/** Objects of triples with this subject and predicate. */
export const objectsOf = (triples: readonly Quad[], subject: string, predicate: string): string[] =>
  triples
    .filter((triple) => triple.subject.value === subject && triple.predicate.value === predicate)
    .map(({ object }) => object.value)
