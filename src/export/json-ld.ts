import type { AboutExport } from './about.ts'
import { claimsInRdf, type ExportedClaim } from './claims-in-rdf.ts'
import type { ExportedLink, ExportedNode, Piece } from './network.ts'
import { context, day, type Resource, reference, term, urn } from './rdf.ts'

/**
 * JSON-LD with schema.org, PROV-O and Web Annotation; its context is within it. The claims behind each batch of things and
 * links follow them, with the words that state them.
 * @param claimsOf looks claims up by their ids.
 */
export async function* writeJsonLd(
  about: AboutExport,
  batches: AsyncIterable<readonly Piece[]>,
  claimsOf: (ids: readonly string[]) => Promise<readonly ExportedClaim[]>,
): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[\n${JSON.stringify(dataset(about))}`
  for await (const batch of batches) {
    const told = batch.flatMap((piece) => ('node' in piece ? [thing(piece.node)] : relation(piece.link)))
    yield written(told)
    const ids = new Set(batch.flatMap((piece) => ('node' in piece ? piece.node : piece.link).claimIds))
    const all = [...ids]
    // A pair of much contact rests on thousands.
    for (let from = 0; from < all.length; from += claimsAtOnce)
      yield written(claimsInRdf(await claimsOf(all.slice(from, from + claimsAtOnce))))
  }
  yield '\n]}\n'
}

const claimsAtOnce = 500

const written = (resources: readonly Resource[]): string =>
  resources.map((resource) => `,\n${JSON.stringify(resource)}`).join('')

const dataset = (about: AboutExport): Resource => ({
  '@id': urn(`export/${encodeURIComponent(about.address)}#${about.dataVersion}`),
  '@type': ['schema:Dataset', 'prov:Entity'],
  'schema:name': about.title,
  'schema:version': String(about.dataVersion),
  'schema:dateModified': day(about.day),
  'schema:license': about.licence,
  'schema:creditText': about.citation,
})

const types: Readonly<Record<string, readonly string[]>> = {
  leader: ['schema:Person', 'prov:Agent'],
  state: ['schema:Country', 'prov:Agent'],
  organisation: ['schema:Organization', 'prov:Agent'],
  agreement: ['schema:CreativeWork'],
  topic: ['skos:Concept'],
  place: ['schema:Place'],
}
const contacts = ['call', 'meeting', 'visit', 'message', 'contact']

function thing(node: ExportedNode): Resource {
  const isContact = contacts.includes(node.kind)
  const named = node.kind === 'topic' ? { 'skos:prefLabel': node.name } : {}
  return {
    '@id': urn(node.id),
    '@type': [term(node.kind, 'class'), ...(isContact ? ['schema:Event'] : (types[node.kind] ?? []))],
    'schema:name': node.name,
    ...named,
    ...given('schema:sameAs', node.wikidata, (id) => ({ '@id': `http://www.wikidata.org/entity/${id}` })),
    ...given('readout:iso3', node.iso3, String),
    ...given('readout:cow', node.cow, Number),
    ...given('readout:status', node.status, String),
    ...given('readout:agreementKind', node.agreementKind, String),
    ...given('readout:date', node.date, (edtf) => ({ '@type': 'edtf:EDTF', '@value': edtf })),
    ...given('readout:earliest', node.earliest, day),
    ...given('readout:startLatest', node.startLatest, day),
    ...given('readout:endEarliest', node.endEarliest, day),
    ...given('readout:latest', node.latest, day),
    // Only a day that is known is a start that others may rely on.
    ...(isContact && node.earliest !== null && node.earliest === node.startLatest
      ? { 'schema:startDate': day(node.earliest) }
      : {}),
    ...given('readout:weight', node.weight, Number),
    'readout:disputed': node.disputed,
    ...given('readout:alleged', node.alleged, Boolean),
    'prov:wasDerivedFrom': node.claimIds.map(reference),
  }
}

/** The relation as a statement with what is known of it; one that is sure also as a plain triple. */
function relation(link: ExportedLink): Resource[] {
  const common = {
    'readout:weight': link.weight,
    'readout:sources': link.sources,
    'readout:certain': link.certain,
    'readout:disputed': link.disputed,
    'readout:alleged': link.alleged,
    ...given('readout:first', link.first, day),
    ...given('readout:last', link.last, day),
    'prov:wasDerivedFrom': link.claimIds.map(reference),
  }
  if (link.kind === null) {
    return [
      {
        '@type': 'readout:Tie',
        'readout:between': [reference(link.source), reference(link.target)],
        ...common,
        'readout:contact': link.contactIds.map(reference),
      },
    ]
  }
  const predicate = term(link.kind, 'property')
  const statement: Resource = {
    '@type': 'rdf:Statement',
    'rdf:subject': reference(link.source),
    'rdf:predicate': { '@id': predicate },
    'rdf:object': reference(link.target),
    ...given('readout:role', link.role, String),
    ...given('readout:stance', link.stance, String),
    ...given('readout:polarity', link.polarity, String),
    ...given('readout:speaker', link.speaker, reference),
    ...given('readout:text', link.text, String),
    ...common,
  }
  const plain = { '@id': urn(link.source), [predicate]: reference(link.target) }
  return link.certain && !link.alleged && !link.disputed ? [statement, plain] : [statement]
}

const given = <Value>(name: string, value: Value | null, write: (value: Value) => unknown): Resource =>
  value === null ? {} : { [name]: write(value) }
