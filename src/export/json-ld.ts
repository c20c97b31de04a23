import type { AboutExport } from './about.ts'
import { claimsInRdf, type ExportedClaim } from './claims-in-rdf.ts'
import {
  type Attribute,
  type ExportedLink,
  type ExportedNode,
  linkAttributes,
  nodeAttributes,
  type Piece,
  told,
} from './network.ts'
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
    yield written(batch.flatMap((piece) => ('node' in piece ? [thing(piece.node)] : relation(piece.link))))
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

/** Of schema.org; what was proposed or boycotted has none, nor has what one side alone says. */
const eventStatuses: Readonly<Record<string, string>> = {
  held: 'schema:EventScheduled',
  planned: 'schema:EventScheduled',
  cancelled: 'schema:EventCancelled',
}

function thing(node: ExportedNode): Resource {
  const isContact = contacts.includes(node.kind)
  const named = node.kind === 'topic' ? { 'skos:prefLabel': node.name } : {}
  return {
    '@id': urn(node.id),
    '@type': [term(node.kind, 'class'), ...(isContact ? ['schema:Event'] : (types[node.kind] ?? []))],
    'schema:name': node.name,
    ...named,
    ...given('schema:sameAs', node.wikidata, (id) => ({ '@id': `http://www.wikidata.org/entity/${id}` })),
    ...valuesOf(nodeAttributes, node),
    ...given('readout:date', node.date, (edtf) => ({ '@type': 'edtf:EDTF', '@value': edtf })),
    ...(isContact ? asEvent(node) : {}),
    'prov:wasDerivedFrom': node.claimIds.map(reference),
  }
}

function asEvent({ status, alleged, earliest, startLatest }: ExportedNode): Resource {
  const known = alleged === true ? null : (eventStatuses[status ?? ''] ?? null)
  return {
    // Only a day that is known is a start that others may rely on.
    ...(earliest !== null && earliest === startLatest ? { 'schema:startDate': day(earliest) } : {}),
    ...given('schema:eventStatus', known, (id) => ({ '@id': id })),
  }
}

/** The relation as a statement with what is known of it; one that is sure also as a plain triple. */
function relation(link: ExportedLink): Resource[] {
  const common = {
    ...valuesOf(linkAttributes, link),
    'prov:wasDerivedFrom': link.claimIds.map(reference),
  }
  if (link.kind === null) {
    const between = [reference(link.source), reference(link.target)]
    const contact = link.contactIds.map(reference)
    return [{ '@type': 'readout:Tie', 'readout:between': between, ...common, 'readout:contact': contact }]
  }
  const predicate = term(link.kind, 'property')
  const statement: Resource = {
    '@type': 'rdf:Statement',
    'rdf:subject': reference(link.source),
    'rdf:predicate': { '@id': predicate },
    'rdf:object': reference(link.target),
    ...common,
    ...given('readout:speaker', link.speaker, reference),
  }
  const plain = { '@id': urn(link.source), [predicate]: reference(link.target) }
  return link.certain && !link.alleged && !link.disputed ? [statement, plain] : [statement]
}

/** What has another form than its value, or a word of a vocabulary that others know. */
const saidOtherwise = ['kind', 'date', 'wikidata', 'speaker', 'contactIds', 'claimIds']

/** Everything else, by the names that all formats write. */
const valuesOf = <Of>(attributes: readonly Attribute<Of>[], one: Of): Resource =>
  Object.fromEntries(
    told(attributes, one)
      .filter(([{ name }]) => !saidOtherwise.includes(name))
      .map(([{ name, type }, value]) => [`readout:${name}`, type === 'date' ? day(String(value)) : value]),
  )

const given = <Value>(name: string, value: Value | null, write: (value: Value) => unknown): Resource =>
  value === null ? {} : { [name]: write(value) }
