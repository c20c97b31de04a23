import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { z } from 'zod'
import type { bundleSchema } from '../../src/importer/bundle.ts'
import type { Database } from '../../src/neo4j/database.ts'
import { loadBundles, openEmptyDatabase } from '../graph.ts'
import { type Cast, castOf } from './cast.ts'
import { almanacOf, claimsOnCast, registerDocument, rivalDays, thingsOf } from './cast-bundle.ts'
import { claimsOnContact } from './contact-claims.ts'
import { contactsOf, type DrawnContact } from './contacts.ts'
import { drawing } from './draws.ts'
import type { ContactFact, DisagreementFact, DocumentFact, Facts } from './facts.ts'

type Bundle = z.input<typeof bundleSchema>

export type GeneratedGraph = {
  /** By the name of the folder that each is written to, with the texts that it quotes by the name of their file. */
  readonly bundles: Readonly<Record<string, { bundle: Bundle; texts: Readonly<Record<string, string>> }>>
  readonly facts: Facts
}

/** A made-up graph of some hundred contacts whose facts are known: the same for the same seed. */
export function generatedGraph(seed = 1, contactCount = 160): GeneratedGraph {
  const draws = drawing(seed)
  const cast = castOf(draws)
  const drawn = contactsOf(draws, cast, contactCount)
  const documents = drawn.flatMap(documentsOn)
  const almanac = almanacOf(cast)
  const { seats: _seats, pairs: _pairs, outlets: _outlets, ...named } = cast
  return {
    bundles: {
      cast: { bundle: castBundle(cast, [registerDocument, almanac]), texts: {} },
      contacts: contactsBundle(drawn, documents),
    },
    facts: {
      ...named,
      documents: [registerDocument, almanac, ...documents],
      contacts: drawn.map(factOf),
      disagreements: [...disputedAgreements(cast), ...drawn.flatMap(disputedContact)],
    },
  }
}

/** The test run's database with nothing but a generated graph in it, loaded as any bundles are. */
export async function openGeneratedGraph(seed = 1): Promise<{ database: Database; facts: Facts }> {
  const { bundles, facts } = generatedGraph(seed)
  const database = await openEmptyDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'readout-generated-'))
  try {
    for (const [name, { bundle, texts }] of Object.entries(bundles)) {
      await mkdir(join(folder, name))
      await writeFile(join(folder, name, 'bundle.json'), JSON.stringify(bundle))
      for (const [file, text] of Object.entries(texts)) await writeFile(join(folder, name, file), text)
    }
    await loadBundles(database, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
  return { database, facts }
}

const madeBy = { tool: 'test', version: '1' }
const format = 'readout-bundle/1' as const

const castBundle = (cast: Cast, documents: readonly DocumentFact[]): Bundle => ({
  format,
  madeBy,
  documents: documents.map(written),
  things: thingsOf(cast),
  claims: claimsOnCast(cast),
})

function contactsBundle(contacts: readonly DrawnContact[], documents: readonly DocumentFact[]) {
  const claims = contacts.flatMap(claimsOnContact)
  const sentences = new Map<string, Set<string>>()
  for (const quote of claims.flatMap(({ quotes = [] }) => quotes)) {
    if (!('exact' in quote)) continue
    sentences.set(quote.document, (sentences.get(quote.document) ?? new Set()).add(quote.exact))
  }
  return {
    bundle: {
      format,
      madeBy,
      documents: documents.map((document) => ({ ...written(document), text: textFile(document) })),
      things: contacts.map(({ id }) => ({ id, type: 'Contact' as const })),
      claims,
    },
    texts: Object.fromEntries(
      documents.map((document) => [textFile(document), [...(sentences.get(document.id) ?? [])].join('\n')]),
    ),
  }
}

const written = ({ id, title, publisher }: DocumentFact) => ({ id, title, publisher, language: 'en' })
const textFile = ({ id }: DocumentFact) => `${id.slice('document/'.length)}.txt`

const documentsOn = ({ name, tellings }: DrawnContact): DocumentFact[] =>
  tellings.map(({ document, publisher }) => ({
    id: document,
    title: `Of the ${name}`,
    publisher,
  }))

function factOf({ day: _day, tellings: _tellings, rivals: _rivals, ...fact }: DrawnContact): ContactFact {
  return fact
}

const disputedAgreements = ({ agreements }: Cast): DisagreementFact[] =>
  agreements.flatMap(({ id, date }) =>
    date && rivalDays(date).length > 1
      ? [{ over: id, field: 'date' as const, values: rivalDays(date), sources: 2 }]
      : [],
  )

function disputedContact({ id, rivals, tellings }: DrawnContact): DisagreementFact[] {
  if (!rivals) return []
  const tellers = new Set(tellings.map(({ teller }) => teller))
  const named = [...tellers].filter((teller) => !teller.startsWith('organisation/unnamed-'))
  return [{ over: id, field: rivals.field, values: rivals.values, sources: named.length || tellers.size }]
}
