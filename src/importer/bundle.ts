import { z } from 'zod'
import { basisNames, ranks } from '../model/claim.ts'
import { channels, type PredicateName, polarities, predicateNames, stances } from '../model/predicates.ts'
import { idPattern, thingTypes } from '../model/thing.ts'

const id = z.string().regex(idPattern, 'an id such as leader/ilham-aliyev').meta({ id: 'Id' })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
const day = z.iso.date()

const date = z
  .union([
    z.string().min(1),
    z.strictObject({
      edtf: z.string().min(1),
      earliest: day.nullish(),
      startLatest: day.nullish(),
      endEarliest: day.nullish(),
      latest: day.nullish(),
    }),
  ])
  .describe(
    'EDTF (ISO 8601-2, level 1 and sets), or EDTF with bounds in place of those that it tells: first day from earliest to startLatest, last day from endEarliest to latest; one that is null or absent is unknown. Some day of the EDTF must lie between them.',
  )
  .meta({ id: 'Date' })

const quote = z
  .union([
    z.strictObject({
      document: id,
      exact: z.string().min(1).describe('The words, as they stand in the text.'),
      prefix: z
        .string()
        .optional()
        .describe('What stands before them, where the words occur more than once.'),
    }),
    z.strictObject({
      document: id,
      exact: z.string().min(1),
      start: z.int().nonnegative().describe('Where the words stand, as in the next form: both must agree.'),
      end: z.int().positive(),
    }),
    z.strictObject({
      document: id,
      start: z.int().nonnegative().describe('Offset of the first character, in Unicode code points.'),
      end: z.int().positive().describe('Offset after the last character.'),
      sha256: sha256.describe(
        'Hash of the words in UTF-8: they are not in the bundle, but in a text that may be at hand.',
      ),
    }),
    z.strictObject({
      document: id,
      row: z
        .int()
        .positive()
        .describe(
          'Row of a table, the header being 1; the line of JSON Lines, or the record from 1 of JSON.',
        ),
      file: z
        .string()
        .min(1)
        .optional()
        .describe('The file of the table, of which a document may have several.'),
      exact: z.string().min(1).describe('The cells that say it, as "column: value; column: value".'),
    }),
    z
      .strictObject({
        document: id,
        exact: z.string().min(1),
        prefix: z.string(),
        suffix: z.string(),
        start: z.int().nonnegative(),
        end: z.int().positive(),
        retold: z.boolean().describe('The words are those of a dispatch.'),
      })
      .describe('As a graph has it, found in the text once; only in bundles that readout export wrote.'),
  ])
  .describe(
    'A W3C Web Annotation selector: by words, by words and place, or by place and hash; or the row of a table.',
  )
  .meta({ id: 'Quote' })

/** A claim as a bundle has it. */
export const claimSchema = z
  .strictObject({
    id: id.optional().describe('The hash of the claim; wrong ones are refused. Usually left out.'),
    predicate: z.enum(predicateNames as [PredicateName, ...PredicateName[]]),
    subject: id,
    object: z
      .union([id, z.array(id).min(1)])
      .optional()
      .describe('Several objects mean at least one of them.'),
    value: z.string().min(1).optional(),
    date: date.optional(),
    role: z.string().optional(),
    stance: z.enum(stances).optional(),
    polarity: z.enum(polarities).optional(),
    channel: z.enum(channels).optional(),
    speaker: id.optional(),
    onBehalfOf: id.optional(),
    during: id.optional().describe('The contact in which something was stated.'),
    negated: z.boolean().default(false),
    alleged: z.boolean().default(false),
    certain: z.boolean().default(true),
    toldBy: z.array(id).default([]).describe('Who told whom, first teller first; empty: the publisher.'),
    from: id.optional().describe('The document that states it; default: the one original of the bundle.'),
    basis: z.enum(basisNames).default('quoted'),
    reason: z.string().min(1).optional().describe('Needed with every basis but quoted.'),
    quotes: z.array(quote).default([]),
  })
  .meta({ id: 'Claim' })

/** A document as a bundle has it. */
export const documentSchema = z
  .strictObject({
    id,
    title: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }).optional(),
    language: z.string().min(2).describe('BCP 47, such as en.'),
    licence: z.string().min(1).optional().describe('On what terms it may be used: SPDX, such as CC0-1.0.'),
    sha256: sha256.optional().describe('Hash of the text as read, in bytes.'),
    publisher: id.optional().describe('Left out where it is not known.'),
    retells: id.optional().describe('The original that this dispatch tells anew.'),
    text: z.string().optional().describe('The text: a file beside the bundle, by its relative path.'),
  })
  .meta({ id: 'Document' })

/** A document is declared with its title and language, among `documents`. */
export const declaredTypes = thingTypes.filter((type) => type !== 'Document')

/** A thing as a bundle has it. */
export const thingSchema = z
  .strictObject({
    id,
    type: z.enum(declaredTypes),
    wikidata: z
      .string()
      .regex(/^Q[1-9][0-9]*$/)
      .optional(),
    iso2: z.string().length(2).optional(),
    iso3: z.string().length(3).optional(),
    cow: z.int().optional().describe('Correlates of War country code.'),
    born: day.optional(),
    died: day.optional(),
    title: z.string().optional().describe('Of an office: its title, such as President.'),
    notation: z.string().optional().describe('Of a topic: its SKOS notation.'),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    unnamed: z.literal(true).optional().describe('A teller that the source does not name, such as agencies.'),
  })
  .meta({ id: 'Thing' })

/** A load as a graph has it. */
const recordedLoad = z
  .strictObject({
    version: z.int().positive(),
    startedAt: z.iso.datetime({ offset: true }),
    by: z.string().min(1),
    serial: z.int().nonnegative().describe('The last serial number that was given before this bundle.'),
  })
  .describe(
    'The load that recorded all of it, or a part of that load: readout export writes it. A graph that has come just as far has the same load then; in any other it is a bundle like others.',
  )
  .meta({ id: 'RecordedLoad' })

const review = z
  .strictObject({ claim: id, rank: z.enum(ranks), by: z.string().min(1), why: z.string().min(1) })
  .meta({ id: 'Review' })

export const bundleFormat = 'readout-bundle/1'

/** A file of documents, things and claims: what `readout load` reads. Published as docs/bundle.schema.json. */
export const bundleSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(bundleFormat),
    madeBy: z
      .strictObject({ tool: z.string().min(1), version: z.string().min(1) })
      .describe('What or who made the claims from the documents.'),
    documents: z.array(documentSchema).default([]),
    things: z.array(thingSchema).default([]),
    claims: z.array(claimSchema).default([]),
    reviews: z.array(review).default([]),
    proposed: z
      .boolean()
      .optional()
      .describe(
        'Claims that are new to the graph await review: their rank is `proposed`. What the graph has already keeps its rank.',
      ),
    load: recordedLoad.optional(),
  })
  .meta({ title: 'Readout bundle' })

export type Bundle = z.infer<typeof bundleSchema>
export type BundleDocument = Bundle['documents'][number]
export type BundleThing = Bundle['things'][number]
export type BundleReview = Bundle['reviews'][number]
export type BundleClaim = Bundle['claims'][number]
export type BundleQuote = BundleClaim['quotes'][number]

/** The format as JSON Schema (draft 2020-12), as people write it: defaults may be left out. */
export const bundleJsonSchema = () => z.toJSONSchema(bundleSchema, { io: 'input' })
