import type { AboutExport } from '../../src/export/about.ts'
import type { ExportedClaim } from '../../src/export/claims-in-rdf.ts'
import type { ExportedLink, ExportedNode } from '../../src/export/network.ts'

/** What a file is. */
export const about: AboutExport = {
  what: 'network',
  title: 'Readout: a network <made up> & small',
  file: 'readout-network-v7',
  dataVersion: 7,
  contractVersion: '0.1',
  day: '2026-11-22',
  address: '/export/network.gexf?kinds=CALL,MEETING',
  directed: true,
  licence: 'MIT',
  citation: 'Readout: a network. Data version 7 of 2026-11-22',
}

/** A leader of whom nothing else is known. */
export const aNode = (more: Partial<ExportedNode> & Pick<ExportedNode, 'id' | 'name'>): ExportedNode => ({
  kind: 'leader',
  agreementKind: null,
  status: null,
  channel: null,
  wikidata: null,
  iso3: null,
  cow: null,
  disputed: false,
  alleged: null,
  date: null,
  earliest: null,
  startLatest: null,
  endEarliest: null,
  latest: null,
  weight: null,
  hops: null,
  claimIds: [],
  ...more,
})

export const aLink = (
  more: Partial<ExportedLink> & Pick<ExportedLink, 'source' | 'target'>,
): ExportedLink => ({
  kind: null,
  weight: 1,
  sources: 1,
  role: null,
  stance: null,
  polarity: null,
  speaker: null,
  text: null,
  certain: true,
  disputed: false,
  alleged: false,
  first: null,
  last: null,
  calls: null,
  meetings: null,
  visits: null,
  messages: null,
  contactIds: [],
  claimIds: [],
  spells: [],
  ...more,
})

/** A claim that rests on the words of a document; nobody is named who told it. */
export const aClaim = (more: Partial<ExportedClaim> & Pick<ExportedClaim, 'id'>): ExportedClaim => ({
  predicate: 'participated',
  basis: 'quoted',
  reason: null,
  negated: false,
  alleged: false,
  certain: true,
  recorded: '2026-11-22T10:00:00Z',
  by: 'test',
  document: 'document/readout',
  title: 'A readout',
  url: null,
  licence: null,
  publisher: null,
  tellers: [],
  quotes: [
    {
      exact: 'They spoke on a Tuesday.',
      prefix: null,
      suffix: null,
      start: 6,
      end: 30,
      row: null,
      file: null,
      retold: false,
      document: 'document/readout',
    },
  ],
  ...more,
})
