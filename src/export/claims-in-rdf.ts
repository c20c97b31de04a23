import { type Resource, reference, urn } from './rdf.ts'

type Quote = {
  readonly exact: string
  readonly prefix: string | null
  readonly suffix: string | null
  readonly start: number | null
  readonly end: number | null
  readonly row: number | null
  readonly file: string | null
  readonly retold: boolean
  readonly document: string
}

export type ExportedClaim = {
  readonly id: string
  readonly predicate: string
  readonly basis: string
  readonly reason: string | null
  readonly negated: boolean
  readonly alleged: boolean
  readonly certain: boolean
  /** When it was recorded, ISO 8601. */
  readonly recorded: string
  readonly by: string | null
  readonly document: string
  readonly title: string | null
  readonly url: string | null
  readonly licence: string | null
  readonly publisher: string | null
  readonly tellers: readonly string[]
  readonly quotes: readonly Quote[]
}

/** Claims, the documents that state them, and the words as annotations. All have ids, so that saying them again adds nothing. */
export const claimsInRdf = (claims: readonly ExportedClaim[]): Resource[] => [
  ...new Map(claims.map((claim) => [claim.document, documentInRdf(claim)])).values(),
  ...claims.flatMap((claim) => [
    claimInRdf(claim),
    ...claim.quotes.map((quote) => annotation(claim.id, quote)),
  ]),
]

const documentInRdf = ({ document, title, url, licence, publisher }: ExportedClaim): Resource => ({
  '@id': urn(document),
  '@type': ['schema:CreativeWork', 'prov:Entity'],
  ...(title === null ? {} : { 'schema:name': title }),
  ...(url === null ? {} : { 'schema:url': url }),
  ...(licence === null ? {} : { 'schema:license': licence }),
  ...(publisher === null ? {} : { 'schema:publisher': reference(publisher) }),
})

const claimInRdf = (claim: ExportedClaim): Resource => ({
  '@id': urn(claim.id),
  '@type': ['readout:Claim', 'prov:Entity'],
  'readout:predicate': claim.predicate,
  'readout:basis': claim.basis,
  ...(claim.reason === null ? {} : { 'readout:reason': claim.reason }),
  'readout:negated': claim.negated,
  'readout:alleged': claim.alleged,
  'readout:certain': claim.certain,
  'prov:hadPrimarySource': reference(claim.document),
  'prov:generatedAtTime': { '@type': 'xsd:dateTime', '@value': claim.recorded },
  ...(claim.tellers.length === 0 ? {} : { 'readout:toldBy': chain(claim) }),
  'prov:wasAttributedTo': claim.tellers.map(reference),
})

/** The first teller first: a list whose places have ids, since one without is another list each time that it is told. */
const chain = ({ id, tellers }: ExportedClaim): Resource =>
  tellers.reduceRight<Resource>(
    (others, teller, index) => ({
      '@id': `${urn(id)}/told-by/${index + 1}`,
      'rdf:first': reference(teller),
      'rdf:rest': others,
    }),
    { '@id': 'rdf:nil' },
  )

function annotation(claim: string, quote: Quote): Resource {
  // A document may consist of several files, each with a row of that number.
  const file = quote.file === null ? '' : `${encodeURIComponent(quote.file)}/`
  const place = quote.row === null ? `${quote.start}-${quote.end}` : `${file}row-${quote.row}`
  const id = `${urn(claim)}/words/${quote.document}/${place}`
  const position =
    quote.start === null
      ? []
      : [
          {
            '@id': `${id}#position`,
            '@type': 'oa:TextPositionSelector',
            'oa:start': quote.start,
            'oa:end': quote.end,
          },
        ]
  return {
    '@id': id,
    '@type': 'oa:Annotation',
    'oa:motivatedBy': { '@id': 'oa:describing' },
    'oa:hasBody': reference(claim),
    'readout:retold': quote.retold,
    'oa:hasTarget': {
      '@id': `${id}#target`,
      '@type': 'oa:SpecificResource',
      'oa:hasSource': reference(quote.document),
      'oa:hasSelector': [
        {
          '@id': `${id}#quote`,
          '@type': 'oa:TextQuoteSelector',
          'oa:exact': quote.exact,
          ...(quote.prefix === null ? {} : { 'oa:prefix': quote.prefix }),
          ...(quote.suffix === null ? {} : { 'oa:suffix': quote.suffix }),
        },
        ...position,
      ],
    },
  }
}
